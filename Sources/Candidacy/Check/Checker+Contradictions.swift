import LedgerCore

/// What no record of anything can say: only what contradicts itself, never what is merely unlikely or unlawful.
extension Checker {
    mutating func contradictions(in body: JSONObject) {
        selfReference(body)
        switch kind.name {
        case "declaration", "observation": bounds(body, "count", "min", "max")
        case "obstruction-report":
            bounds(body, "count", "min", "max")
            bounds(body, "duration", "minDays", "maxDays")
            protection(body)
        case "profile":
            days(body["validFrom"], body["validTo"], "validTo")
            profile(body)
        case "election":
            let nominations = body["nominations"]?.object
            days(nominations?["open"], nominations?["close"], "nominations.close")
        case "committee":
            for (index, member) in (body["members"]?.array ?? []).enumerated() {
                days(member.object?["from"], member.object?["to"], "members.\(index).to")
            }
        case "session": presence(body)
        case "ruling": ruling(body)
        case "genesis": origin(body)
        case "import": tally(body)
        case "interpretation":
            if body["effect"] != nil, body["effectBy"] == nil {
                report(.missing, at: place("effectBy"), "`effect` is somebody's classification; say whose.")
            }
        case "correction": correction(body)
        case "close":
            if body["scope"]?.string == "election", body["election"] == nil {
                report(.missing, at: place("election"), "With `scope` `election` the election is named.")
            }
        default: break
        }
        attribution(body)
    }

    /// The path of a field of the body, wherever the body stands.
    func place(_ name: String) -> String { path.isEmpty ? name : "\(path.dotted).\(name)" }

    mutating func contradiction(_ name: String, _ reason: String) {
        report(.contradiction, at: place(name), reason)
    }

    private mutating func bounds(_ body: JSONObject, _ name: String, _ least: String, _ most: String) {
        guard let object = body[name]?.object, let low = object[least]?.integer, let high = object[most]?.integer,
            low > high
        else { return }
        contradiction("\(name).\(most)", "`\(most)` is less than `\(least)`.")
    }

    /// Two dates whose order is reversed on every day they allow.
    private mutating func days(_ first: JSONValue?, _ second: JSONValue?, _ name: String) {
        guard let start = first?.string.flatMap(When.init)?.earliest,
            let end = second?.string.flatMap(When.init)?.latest,
            start > end
        else { return }
        contradiction(name, "This lies before what it must follow.")
    }

    private mutating func selfReference(_ body: JSONObject) {
        guard kind.isNamed, let id = body["id"]?.string else { return }
        for name in ["superior", "partOf", "reprints", "substitutes", "parent"] where body[name]?.string == id {
            contradiction(name, "An entry cannot name itself.")
        }
    }

    private mutating func presence(_ body: JSONObject) {
        guard let present = body["present"]?.array?.count, let count = body["presentCount"]?.integer, count < present
        else { return }
        contradiction("presentCount", "More members are listed in `present` than were counted.")
    }

    private mutating func attribution(_ body: JSONObject) {
        guard let by = body["by"]?.object, let attribution = by["attribution"]?.string else { return }
        if by["name"] != nil, attribution != "named" {
            contradiction("by.attribution", "A name is given, so the attribution is `named`.")
        } else if by["role"] != nil, attribution == "none" || attribution == "body-only" {
            contradiction("by.attribution", "An office is given, so the attribution is `role-only` or `named`.")
        }
    }

    /// An exact day would point at whoever reported it.
    private mutating func protection(_ body: JSONObject) {
        guard body["protected"]?.string == "yes", let when = body["effective"]?.string.flatMap(When.init),
            !when.isCoarse
        else { return }
        report(
            .privacy, at: place("effective"),
            "A protected report is dated by month or year: an exact day points at whoever reported it.")
    }

    /// The origin is the first line of checkpoints and part of key names: C2SP tlog-checkpoint, signed-note.
    private mutating func origin(_ body: JSONObject) {
        if let origin = body["origin"]?.string,
            origin.contains("+") || origin.contains("://")
                || origin.unicodeScalars.contains(where: \.properties.isWhitespace)
        {
            report(
                .type, at: place("origin"), "An origin is a URL without its scheme, without a space and without `+`.")
        }
        if let nonce = body["nonce"]?.string, Base64.decode(nonce.utf8)?.count != 16 {
            report(.type, at: place("nonce"), "A nonce is 16 bytes in base64.")
        }
    }

    private mutating func tally(_ body: JSONObject) {
        if let first = body["first"]?.integer, let last = body["last"]?.integer, first > last {
            contradiction("last", "`last` is less than `first`.")
        }
        if let read = body["read"]?.integer, let appended = body["appended"]?.integer,
            let duplicates = body["duplicates"]?.integer, read < appended + duplicates
        {
            contradiction("read", "More was appended or found again than was read.")
        }
    }

    private mutating func ruling(_ body: JSONObject) {
        for word in body["silent"]?.array ?? [] {
            guard let word = word.string, let name = Self.items[word], body[name] != nil else { continue }
            contradiction("silent", "The source is said to lack `\(word)`, and `\(name)` is given.")
        }
        if let defect = body["defect"]?.object, defect["curable"]?.string == "no", defect["cureUntil"] != nil {
            contradiction("defect.cureUntil", "A defect that cannot be cured has no day to cure it by.")
        }
        if let remedy = body["remedy"]?.object, remedy["exists"]?.string == "none-in-law",
            remedy["committee"] != nil || remedy["until"] != nil
        {
            contradiction("remedy.exists", "There is no remedy in law, and yet a body or a day for it is given.")
        }
        if body["heard"]?.string == "no", body["heardOn"] != nil {
            contradiction("heardOn", "The person was not heard, and yet a day of the hearing is given.")
        }
        if let defect = body["defect"]?.object, defect["curable"]?.string == "no", defect["cured"]?.string == "yes" {
            contradiction("defect.cured", "A defect that cannot be cured was not cured.")
        }
        if body["method"] != nil, body["decision"]?.string.map({ !$0.hasPrefix("winnow-") }) ?? false {
            contradiction("method", "Only a decision on a list that is cut has a method: `winnow-keep`, `winnow-cut`.")
        }
        order(body)
    }

    /// A ruling comes after what it answers and before what it sets days for.
    private mutating func order(_ body: JSONObject) {
        let made = body["effective"]
        guard let when = made?.string.flatMap(When.init) else { return }
        for (name, value) in [("request.filed", body["request"]?.object?["filed"]), ("heardOn", body["heardOn"])] {
            guard let first = value?.string.flatMap(When.init)?.earliest, let last = when.latest, first > last else {
                continue
            }
            contradiction(name, "This lies after the day on which the ruling was made.")
        }
        days(made, body["defect"]?.object?["cureUntil"], "defect.cureUntil")
        days(made, body["remedy"]?.object?["until"], "remedy.until")
        days(made, body["until"], "until")
    }

    /// What `silent` says the ruling lacks, and the field that would give it.
    private static let items = [
        "competence": "competence", "composition": "session", "request": "request", "grounds": "grounds",
        "facts": "facts", "evidence": "evidence", "hearing": "heard", "cure": "defect", "remedy": "remedy",
        "signature": "signature", "number": "number",
    ]

    private mutating func correction(_ body: JSONObject) {
        switch (body["replacement"], body["void"]) {
        case (nil, nil):
            report(
                .missing, at: place("replacement"),
                "A correction has the whole corrected body as `replacement`, or `void` `yes`.")
        case (.some, .some): contradiction("void", "A correction either replaces an entry or voids it.")
        case (nil, .some(let void)) where void.string == "no":
            contradiction("void", "A correction that voids nothing has no `void`.")
        default: break
        }
    }
}
