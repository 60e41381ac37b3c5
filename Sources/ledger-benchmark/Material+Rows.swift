/// What stands in the files: the same observation for every way in, an entry of some 300 bytes.
extension Material {
    static let candidacies = 97
    static let asOf = "2020-11-15T17:11:25-03:00"

    static func body(_ number: Int) -> String {
        "{\"asOf\":\"\(asOf)\",\"candidacy\":\"br-tse/\(number % candidacies)\",\"source\":\"consulta_cand_2020\","
            + "\"status\":{\"code\":\"4\",\"system\":\"br-tse\",\"text\":\"INDEFERIDO \(number)\"},\"type\":\"status\"}"
    }

    static let columns =
        "{\"id\":\"benchmark\",\"kind\":\"observation\",\"constants\":{\"type\":\"status\",\"source\":"
        + "\"consulta_cand_2020\",\"status\":{\"system\":\"br-tse\"}},\"fields\":[{\"path\":\"asOf\",\"column\":\"as_of\"},"
        + "{\"path\":\"candidacy\",\"column\":\"candidacy\",\"prefix\":\"br-tse/\"},{\"path\":\"status.code\",\"column\":"
        + "\"code\"},{\"path\":\"status.text\",\"column\":\"text\"}]}"

    static let frames =
        [
            "{\"body\":{\"effective\":\"2020-11-15\",\"id\":\"br-tse/426\",\"jurisdiction\":\"BR-AC\",\"level\":"
                + "\"municipal\",\"office\":\"Vereador\",\"polling\":{\"date\":\"2020-11-15\"},\"source\":\"tse\",\"type\":"
                + "\"general\"},\"kind\":\"election\"}"
        ]
        + (0..<candidacies).map { number in
            "{\"body\":{\"effective\":\"2020-11-15\",\"election\":\"br-tse/426\",\"id\":\"br-tse/\(number)\",\"person\":"
                + "\"p\(number)\",\"source\":\"tse\"},\"kind\":\"candidacy\"}"
        }
}
