extension Profile {
    /// What the newspaper article of June 2011 describes of the procedure, and nothing else: no articles, days, remedies or closed
    /// grounds. A check that needs them says that the profile does not say.
    ///
    /// Paragraphs are cited by the rows P1 to P8 into which the documentation divides the article.
    static let article2011 = #"""
        {
          "format": "audit-ledger/profile@1", "id": "article-2011", "version": 1,
          "title": "The procedure as a newspaper described it in June 2011", "lang": "en", "validFrom": "2010-03-14",
          "levels": ["township", "county", "round"],
          "coverage": {
            "jurisdiction": "CN", "complete": "no",
            "missing": "everything that the article does not mention: articles of law, days, remedies, grounds"
          },
          "instruments": [{"name": "source-article", "edition": "2011", "from": "2011-06-09"}],
          "rules": [
            {
              "key": "procedure.step", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P1"}],
              "gloss": "no one runs without clearing a series of procedural steps"
            },
            {
              "key": "candidate.registration", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P2"}],
              "gloss": "candidates for county and township offices register"
            },
            {
              "key": "qualification.step", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P3"}],
              "gloss": "and are deemed qualified to run"
            },
            {
              "key": "nomination.threshold", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P4"}],
              "gloss": "at least ten local voters support a nomination"
            },
            {
              "key": "nomination.routes", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P4"}],
              "gloss": "or a political party, or a citizens’ organization"
            },
            {
              "key": "winnowing.opinion", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P5"}],
              "gloss": "the list is winnowed by the majority of opinions in the constituency"
            },
            {
              "key": "ruling.competence", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P6"}],
              "gloss": "official electoral committees regulate what follows"
            },
            {
              "key": "introduction.duty", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "source-article", "edition": "2011", "article": "P7"}],
              "gloss": "introductions of candidates are arranged by electoral committees in accordance with the law"
            },
            {
              "key": "term.route", "basis": "law", "mark": "second-hand",
              "cites": [
                {"instrument": "source-article", "edition": "2011", "article": "P4"},
                {"instrument": "source-article", "edition": "2011", "article": "P8"}
              ],
              "gloss": "whoever clears the steps, by whichever route, is an official candidate"
            }
          ],
          "steps": [
            {"step": "registration", "rule": "candidate.registration"},
            {"step": "qualification", "rule": "qualification.step", "decisions": ["qualify", "not-qualify"]},
            {
              "step": "nomination", "rule": "nomination.routes",
              "decisions": ["accept-nomination", "refuse-nomination", "not-entertained"]
            },
            {"step": "deliberation", "rule": "winnowing.opinion", "decisions": ["winnow-keep", "winnow-cut"]},
            {
              "step": "campaign", "rule": "introduction.duty", "required": "no", "decisions": ["campaign-rule"],
              "decidedBy": ["election-committee"], "competence": "ruling.competence"
            }
          ],
          "routes": [
            {"route": "joint", "rule": "nomination.threshold", "term": "at least 10 local voters"},
            {"route": "party", "rule": "nomination.routes", "term": "a political party"},
            {"route": "people-organisation", "rule": "nomination.routes", "term": "a citizens’ organization"}
          ],
          "thresholds": [
            {
              "rule": "nomination.threshold", "what": "recommenders", "route": "joint", "comparator": ">=",
              "amount": 10, "scope": "constituency"
            }
          ]
        }
        """#
}
