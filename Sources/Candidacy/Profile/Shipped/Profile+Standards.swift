extension Profile {
    /// What observers of elections and keepers of records ask for, wherever it is: no law, and the parent of profiles of law.
    ///
    /// Editions bear the day from which they are applied here; where the day of publication was not verified, the first of a year.
    static let standards = #"""
        {
          "format": "audit-ledger/profile@1", "id": "standards", "version": 1,
          "title": "Standards of elections and of record keeping", "lang": "en", "validFrom": "2002-01-01",
          "coverage": {"jurisdiction": "international", "complete": "no", "missing": "regional conventions and their case law"},
          "instruments": [
            {"name": "ODIHR Existing Commitments", "edition": "2003", "from": "2003-01-01"},
            {"name": "ODIHR Election Observation Handbook", "edition": "2010", "from": "2010-01-01"},
            {"name": "Venice Commission Code of Good Practice", "edition": "2002", "from": "2002-01-01"},
            {"name": "Venice Commission Report on Election Dispute Resolution", "edition": "2020", "from": "2020-01-01"},
            {"name": "Carter Center Election Obligations and Standards", "edition": "2014", "from": "2014-01-01"},
            {"name": "ICCPR General Comment 25", "edition": "1996", "from": "1996-07-12"},
            {"name": "ACE Electoral Knowledge Network", "edition": "2012", "from": "2012-01-01"},
            {"name": "ISO 15489-1", "edition": "2001", "from": "2001-01-01"}
          ],
          "rules": [
            {
              "key": "ground.citation", "basis": "standard", "mark": "verified",
              "cites": [{"instrument": "ODIHR Existing Commitments", "edition": "2003", "article": "p. 63"}],
              "gloss": "grounds for refusing a candidacy are clearly stated in law and objective; a ground names the law and the article"
            },
            {
              "key": "treatment.equal", "basis": "standard", "mark": "second-hand",
              "cites": [
                {
                  "instrument": "Carter Center Election Obligations and Standards", "edition": "2014",
                  "article": "candidacy"
                }
              ],
              "gloss": "the process is uniform for all candidates: like cases are treated alike"
            },
            {
              "key": "treatment.routes", "basis": "standard", "mark": "unverified",
              "cites": [
                {"instrument": "ICCPR General Comment 25", "edition": "1996", "article": "15"},
                {"instrument": "ICCPR General Comment 25", "edition": "1996", "article": "17"}
              ],
              "gloss": "no candidate is disadvantaged for standing without an organisation"
            },
            {
              "key": "ruling.ground", "basis": "standard", "mark": "verified",
              "cites": [{"instrument": "ODIHR Existing Commitments", "edition": "2003", "article": "p. 63"}],
              "gloss": "a refusal states a ground that is laid down in law"
            },
            {
              "key": "ruling.facts", "basis": "standard", "mark": "unverified",
              "cites": [
                {
                  "instrument": "ODIHR Election Observation Handbook", "edition": "2010",
                  "article": "candidate registration"
                }
              ],
              "gloss": "a refusal states the facts on which it rests, so that a remedy can be sought in time"
            },
            {
              "key": "ruling.quorum", "basis": "standard", "mark": "unverified",
              "cites": [
                {
                  "instrument": "ODIHR Election Observation Handbook", "edition": "2010",
                  "article": "candidate registration"
                }
              ],
              "gloss": "a body decides under clear procedures: who was present and how it voted is on record"
            },
            {
              "key": "ruling.attribution", "basis": "standard", "mark": "unverified",
              "cites": [
                {
                  "instrument": "ODIHR Election Observation Handbook", "edition": "2010",
                  "article": "candidate registration"
                }
              ],
              "gloss": "a ruling is made by a body and signed by a person who can be named"
            },
            {
              "key": "ruling.hearing", "basis": "standard", "mark": "verified",
              "cites": [
                {
                  "instrument": "Venice Commission Report on Election Dispute Resolution",
                  "edition": "2020", "article": "26"
                },
                {
                  "instrument": "Venice Commission Report on Election Dispute Resolution",
                  "edition": "2020", "article": "97"
                }
              ],
              "gloss": "who is refused has a right to be heard"
            },
            {
              "key": "ruling.cure", "basis": "standard", "mark": "verified",
              "cites": [{"instrument": "ODIHR Existing Commitments", "edition": "2003", "article": "p. 63"}],
              "gloss": "minor deficiencies can be corrected within reasonable time after a rejection"
            },
            {
              "key": "ruling.instrument", "basis": "standard", "mark": "unverified",
              "cites": [
                {
                  "instrument": "Carter Center Election Obligations and Standards", "edition": "2014",
                  "article": "candidacy"
                }
              ],
              "gloss": "a ruling is an instrument addressed to somebody, not a report in the press"
            },
            {
              "key": "ruling.notice", "basis": "standard", "mark": "unverified",
              "cites": [
                {
                  "instrument": "ACE Electoral Knowledge Network", "edition": "2012",
                  "article": "parties and candidates"
                }
              ],
              "gloss": "the candidate is told of acceptance or rejection in time, and of the right to appeal"
            },
            {
              "key": "forms.issue", "basis": "standard", "mark": "derived",
              "cites": [
                {
                  "instrument": "ODIHR Election Observation Handbook", "edition": "2010",
                  "article": "candidate registration"
                }
              ],
              "gloss": "whoever wants to stand can follow clear procedures: a form that they require is issued on request"
            },
            {
              "key": "forms.equal", "basis": "standard", "mark": "second-hand",
              "cites": [
                {
                  "instrument": "Carter Center Election Obligations and Standards", "edition": "2014",
                  "article": "candidacy"
                }
              ],
              "gloss": "forms are issued to all alike"
            },
            {
              "key": "forms.answer", "basis": "policy", "mark": "unverified",
              "gloss": "a request for forms is answered within five days"
            },
            {
              "key": "obstruction.answer", "basis": "policy", "mark": "unverified",
              "gloss": "a report of obstruction is taken up within seven days"
            },
            {
              "key": "obstruction.withdrawal", "basis": "policy", "mark": "unverified",
              "gloss": "a withdrawal within seven days after a report of obstruction deserves a look"
            },
            {
              "key": "candidate.protection", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "ICCPR General Comment 25", "edition": "1996", "article": "15"}],
              "gloss": "nobody suffers disadvantage of any kind because of a candidacy"
            },
            {
              "key": "remedy.stated", "basis": "standard", "mark": "verified",
              "cites": [{"instrument": "ODIHR Existing Commitments", "edition": "2003", "article": "p. 63"}],
              "gloss": "there is an appeal to a court against a final rejection, and the ruling names it"
            },
            {
              "key": "committee.impartial", "basis": "standard", "mark": "unverified",
              "cites": [
                {"instrument": "ICCPR General Comment 25", "edition": "1996", "article": "20"},
                {"instrument": "Venice Commission Code of Good Practice", "edition": "2002", "article": "II.3.1"}
              ],
              "gloss": "who decides on candidacies is independent of those who nominate"
            },
            {
              "key": "rule.stable", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "Venice Commission Code of Good Practice", "edition": "2002", "article": "II.2.b"}],
              "gloss": "rules are not changed within the time they govern"
            },
            {
              "key": "rule.written", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "Venice Commission Code of Good Practice", "edition": "2002", "article": "I.1.3"}],
              "gloss": "what is required or prohibited is written down, clear, and addressed to somebody"
            },
            {
              "key": "term.reading", "basis": "policy", "mark": "unverified",
              "gloss": "a term that a ruling uses has one reading on record, or the rival readings are told"
            },
            {
              "key": "publication.agree", "basis": "policy", "mark": "unverified",
              "gloss": "two publications of one text say the same"
            },
            {
              "key": "status.settled", "basis": "standard", "mark": "verified",
              "cites": [{"instrument": "Venice Commission Code of Good Practice", "edition": "2002", "article": "I.1.3"}],
              "gloss": "checking of candidacies is finished before the campaign starts; who stands is settled before polling day"
            },
            {
              "key": "introduction.equal", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "Venice Commission Code of Good Practice", "edition": "2002", "article": "I.2.3"}],
              "gloss": "candidates have equal opportunity to be introduced"
            },
            {
              "key": "record.delay", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "ISO 15489-1", "edition": "2001", "article": "7.2.3"}],
              "gloss": "what happens is recorded when it happens or soon afterwards"
            },
            {
              "key": "record.correction", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "ISO 15489-1", "edition": "2001", "article": "7.2.4"}],
              "gloss": "a record is changed only by what says that it changes it, and why"
            },
            {
              "key": "record.kept", "basis": "standard", "mark": "unverified",
              "cites": [{"instrument": "ISO 15489-1", "edition": "2001", "article": "7.2.4"}],
              "gloss": "what was published stays on record"
            },
            {"key": "record.plausible", "basis": "policy", "mark": "unverified", "gloss": "values are plausible"},
            {
              "key": "person.single", "basis": "policy", "mark": "unverified",
              "gloss": "one person has one live candidacy in one election"
            }
          ],
          "deadlines": [
            {
              "rule": "forms.answer", "label": "P1", "event": "form-answer", "anchor": "form-request",
              "direction": "after", "days": 5, "defined": "no"
            },
            {
              "rule": "obstruction.answer", "label": "P2", "event": "investigation", "anchor": "obstruction-received",
              "direction": "after", "days": 7, "defined": "no"
            }
          ]
        }
        """#
}
