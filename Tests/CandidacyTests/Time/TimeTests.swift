import Candidacy
import Testing

@Suite struct TimeTests {
    @Test func daysAreCounted() throws {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate("2000-03-01")?.dayNumber == 11_017)
        #expect(CivilDate("1969-12-31")?.dayNumber == -1)
        #expect(CivilDate("2011-06-09")?.description == "2011-06-09")
        var number = try #require(CivilDate("1899-12-31")).dayNumber
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...CivilDate.dayCount(year: year, month: month) {
                    number += 1
                    #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
                }
            }
        }
    }

    @Test func intervalsHaveTwoEnds() {
        #expect(When("2011-04")?.earliest == CivilDate("2011-04-01"))
        #expect(When("2011-04")?.latest == CivilDate("2011-04-30"))
        #expect(When("2012-02")?.latest == CivilDate("2012-02-29"))
        #expect(When("2011")?.latest == CivilDate("2011-12-31"))
        #expect(When("../2011-06-08")?.earliest == nil)
        #expect(When("2011-04/..")?.latest == nil)
        #expect(When("2011-04/2011-06-07")?.latest == CivilDate("2011-06-07"))
        #expect(When("2011-06-07")?.isDay == true)
        #expect(When("2011-04/2011-06-07")?.isCoarse == false)
        #expect(When("2011-04/..")?.isCoarse == true)
    }

    @Test func instantsAreCountedInSeconds() {
        #expect(Instant("1970-01-01T00:00:00Z")?.seconds == 0)
        #expect(Instant("2020-11-15T17:11:25-03:00")?.seconds == Instant("2020-11-15T20:11:25Z")?.seconds)
        #expect(Instant("2020-11-15T20:11:25.25Z")?.seconds == 1_605_471_085)
        #expect(Instant("2020-11-15T20:11:25Z ") == nil)
    }
}
