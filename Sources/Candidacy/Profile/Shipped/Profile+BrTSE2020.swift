extension Profile {
    /// Registration of candidates in Brazil for the municipal elections of 2020, as the Tribunal Superior Eleitoral publishes it.
    ///
    /// Laws and articles were not seen; the codes and texts of the published files were. Coverage is not complete.
    static let brTSE2020 = #"""
        {
          "format": "audit-ledger/profile@1", "id": "br-tse-2020", "version": 1,
          "title": "Registration of candidates, Brazil, elections of 2020", "lang": "pt", "validFrom": "2019-12-18",
          "validTo": "2021-12-31", "parent": {"id": "standards", "version": 1},
          "levels": ["municipal", "state", "national", "round"],
          "coverage": {"jurisdiction": "BR", "complete": "no", "missing": "calendar of deadlines; case law of the courts"},
          "instruments": [
            {"name": "Constituição", "edition": "1988", "from": "1988-10-05"},
            {"name": "Código Eleitoral", "also": ["Lei 4.737/65"], "edition": "1965", "from": "1965-07-15"},
            {
              "name": "Lei das Eleições", "also": ["Lei 9.504/97", "Lei nº 9.504/1997"], "edition": "1997",
              "from": "1997-09-30"
            },
            {
              "name": "Lei das Inelegibilidades", "also": ["LC 64/90", "Lei Complementar 64/90"], "edition": "1990",
              "from": "1990-05-18"
            },
            {"name": "Resolução TSE", "edition": "23.609", "from": "2019-12-18"}
          ],
          "rules": [
            {
              "key": "ground.catalogue", "basis": "law", "mark": "unverified",
              "cites": [
                {"instrument": "Constituição", "edition": "1988", "article": "14", "paragraph": "3"},
                {"instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "1"},
                {"instrument": "Lei das Eleições", "edition": "1997", "article": "11"}
              ],
              "gloss": "a registration is refused for a missing requirement or a cause of ineligibility that the law lists"
            },
            {
              "key": "ruling.ground", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Constituição", "edition": "1988", "article": "93", "item": "IX"}],
              "gloss": "every judgment states its reasons, on pain of nullity"
            },
            {
              "key": "ruling.facts", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Constituição", "edition": "1988", "article": "93", "item": "IX"}],
              "gloss": "every judgment states its reasons, on pain of nullity"
            },
            {
              "key": "ruling.competence", "basis": "law", "mark": "unverified",
              "cites": [
                {"instrument": "Código Eleitoral", "edition": "1965", "article": "89"},
                {"instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "2"}
              ],
              "gloss": "electoral judges, regional courts and the superior court decide on registrations, each for their elections"
            },
            {
              "key": "ruling.cure", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Lei das Eleições", "edition": "1997", "article": "11", "paragraph": "3"}],
              "gloss": "a defect is cured within 72 hours of a notice"
            },
            {
              "key": "ruling.hearing", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "4"}],
              "gloss": "who is challenged answers within seven days"
            },
            {
              "key": "remedy.stated", "basis": "law", "mark": "unverified",
              "cites": [
                {"instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "8"},
                {"instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "11"}
              ],
              "gloss": "appeal within three days to the next higher court"
            },
            {
              "key": "status.pending", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Lei das Eleições", "edition": "1997", "article": "16-A"}],
              "gloss": "a candidate whose registration is under appeal stays on the ballot; the votes count if it is granted"
            },
            {
              "key": "status.settled", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Lei das Eleições", "edition": "1997", "article": "16", "paragraph": "1"}],
              "gloss": "all registrations are decided, appeals included, twenty days before polling day"
            },
            {
              "key": "substitution.route", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Lei das Eleições", "edition": "1997", "article": "13"}],
              "gloss": "a party may substitute a candidate who was refused, withdrew or died"
            },
            {
              "key": "nomination.routes", "basis": "law", "mark": "unverified",
              "cites": [
                {"instrument": "Lei das Eleições", "edition": "1997", "article": "11"},
                {"instrument": "Constituição", "edition": "1988", "article": "14", "paragraph": "3", "item": "V"}
              ],
              "gloss": "parties and coalitions alone request registrations"
            },
            {
              "key": "ruling.published", "basis": "law", "mark": "unverified",
              "cites": [{"instrument": "Resolução TSE", "edition": "23.609"}],
              "gloss": "decisions and their state are published with the data on candidacies"
            },
            {
              "key": "procedure.step", "basis": "law", "mark": "unverified",
              "cites": [
                {"instrument": "Lei das Eleições", "edition": "1997", "article": "10"},
                {"instrument": "Lei das Eleições", "edition": "1997", "article": "11"}
              ],
              "gloss": "registration is requested, judged, and then on the ballot"
            }
          ],
          "steps": [
            {"step": "request", "rule": "nomination.routes", "term": "pedido de registro"},
            {
              "step": "judgment", "rule": "procedure.step", "term": "julgamento do pedido",
              "decisions": [
                "accept-nomination",
                "refuse-nomination",
                "not-entertained",
                "defect-notice",
                "cancel",
                "grant-pending-appeal",
                "refuse-pending-appeal"
              ],
              "decidedBy": ["court"], "competence": "ruling.competence"
            },
            {
              "step": "appeal", "rule": "remedy.stated", "term": "recurso", "required": "no",
              "decisions": ["appeal-allowed", "appeal-dismissed", "stay"], "decidedBy": ["court"],
              "competence": "ruling.competence"
            },
            {
              "step": "substitution", "rule": "substitution.route", "term": "substituição", "required": "no",
              "decisions": ["record-substitution"]
            },
            {"step": "ballot", "rule": "status.pending", "term": "urna"},
            {
              "step": "result", "rule": "procedure.step", "term": "resultado",
              "decisions": ["declare-elected", "revoke", "void-election"], "decidedBy": ["court"],
              "competence": "ruling.competence"
            }
          ],
          "routes": [{"route": "party", "rule": "nomination.routes", "term": "partido ou coligação"}],
          "deadlines": [
            {
              "rule": "status.settled", "label": "B1", "event": "ruling", "anchor": "polling", "direction": "before",
              "days": 20, "defined": "no"
            },
            {
              "rule": "remedy.stated", "label": "B2", "event": "appeal", "anchor": "ruling", "direction": "after",
              "days": 3, "defined": "no"
            }
          ],
          "grounds": [
            {
              "code": "BR-G1", "gloss": "a requirement of registration is missing",
              "text": "Ausência de requisito de registro", "instrument": "Lei das Eleições", "edition": "1997",
              "article": "11", "paragraph": "1", "effect": "refuse", "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G2", "gloss": "ineligible after a conviction or a disciplinary decision",
              "text": "Ficha limpa (LC 64/90)", "instrument": "Lei das Inelegibilidades", "edition": "1990",
              "article": "1", "effect": "refuse", "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G3", "gloss": "the party or coalition was refused",
              "text": "Indeferimento de partido ou coligação.", "instrument": "Lei das Eleições", "edition": "1997",
              "article": "11", "effect": "refuse", "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G4", "gloss": "the party was invalidated", "text": "Partido Invalidado",
              "instrument": "Lei das Eleições", "edition": "1997", "article": "4", "effect": "refuse",
              "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G5", "gloss": "abuse of power", "text": "Abuso de poder (LC 64/90)",
              "instrument": "Lei das Inelegibilidades", "edition": "1990", "article": "22", "effect": "refuse",
              "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G6", "gloss": "conduct prohibited to public officials",
              "text": "Conduta vedada (Lei 9.504/97).", "instrument": "Lei das Eleições", "edition": "1997",
              "article": "73", "effect": "refuse", "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G7", "gloss": "illicit raising or spending",
              "text": "Gasto ilícito de recursos (Lei 9.504/97).", "instrument": "Lei das Eleições", "edition": "1997",
              "article": "30-A", "effect": "refuse", "step": "judgment", "mark": "unverified"
            },
            {
              "code": "BR-G8", "gloss": "vote buying", "text": "Compra de voto (Lei 9.504/97).",
              "instrument": "Lei das Eleições", "edition": "1997", "article": "41-A", "effect": "refuse",
              "step": "judgment", "mark": "unverified"
            }
          ],
          "remedies": [
            {
              "decisions": ["refuse-nomination", "not-entertained", "accept-nomination", "cancel", "revoke"],
              "available": "yes", "body": "court", "deadline": "remedy.stated", "final": "no", "rule": "remedy.stated"
            }
          ],
          "duties": [{"what": "ruling", "rule": "ruling.published"}],
          "statuses": [
            {
              "system": "br-tse", "code": "2", "state": "accepted", "decision": "accept-nomination", "refusal": "no",
              "final": "yes", "standing": "yes", "gloss": "granted", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "4", "state": "refused-on-appeal", "decision": "refuse-nomination",
              "refusal": "yes", "final": "no", "standing": "yes", "gloss": "refused, under appeal", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "5", "state": "cancelled", "decision": "cancel", "refusal": "no",
              "final": "yes", "standing": "no", "gloss": "cancelled", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "6", "state": "withdrawn", "refusal": "no", "final": "yes", "standing": "no",
              "gloss": "withdrew", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "7", "state": "deceased", "decision": "record-death", "refusal": "no",
              "final": "yes", "standing": "no", "gloss": "died", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "8", "state": "nominated", "refusal": "no", "final": "no",
              "standing": "unknown", "gloss": "awaiting judgment", "mark": "second-hand"
            },
            {
              "system": "br-tse", "code": "10", "state": "revoked", "decision": "revoke", "refusal": "no",
              "final": "yes", "standing": "no", "gloss": "revoked", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "13", "state": "refused", "decision": "not-entertained", "refusal": "no",
              "final": "yes", "standing": "no", "gloss": "not entertained: no refusal", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "14", "state": "refused", "decision": "refuse-nomination", "refusal": "yes",
              "final": "yes", "standing": "no", "gloss": "refused", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "16", "state": "granted-pending-appeal", "decision": "accept-nomination",
              "refusal": "no", "final": "no", "standing": "yes", "gloss": "granted, under appeal", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "17", "state": "nominated", "refusal": "no", "final": "no", "standing": "yes",
              "gloss": "pending judgment", "mark": "verified"
            },
            {
              "system": "br-tse", "code": "18", "state": "revoked", "decision": "revoke", "refusal": "no",
              "final": "no", "standing": "unknown", "gloss": "revoked, under appeal", "mark": "second-hand"
            },
            {
              "system": "br-tse", "code": "19", "state": "cancelled", "decision": "cancel", "refusal": "no",
              "final": "no", "standing": "unknown", "gloss": "cancelled, under appeal", "mark": "second-hand"
            }
          ]
        }
        """#
}
