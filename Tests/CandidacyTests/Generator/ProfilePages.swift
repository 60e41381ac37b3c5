@testable import Candidacy

/// The documentation of rule profiles, written from the table of their sections.
enum ProfilePages {
    /// The article `Profiles.md` of the tool's documentation.
    static var article: String {
        """
        # Rule profiles

        The rules of a procedure as data: what a file says, and how an election comes to be judged by it.

        ## Overview

        A profile holds what the law asks of a candidacy. It is a file of JSON, and judges elections of a ledger that has
        it on record. `audit-ledger profiles` lists those that ship, `profiles show ID` prints one, `profiles show ID
        --format json` has the file in its member `document`: begin your own from it. `profiles check FILE` says what is
        wrong with a file, with the path in it: `grounds.3.code`.

        ### On record

        `init --profile ID|FILE`, or `record profile --profile ID|FILE`, records an entry with the digest of the file
        (SHA-256 of its canonical JSON) and, unless it ships, its text. An election names its profile. Each day of the
        election is judged by the edition of that profile that is in force on it: from the first day of its validity, or,
        where it takes the place of an earlier edition (`amends`, with a higher version), from the `effective` of its
        entry; until its validity ends or the next edition starts. Days before, after and between are judged by none, and
        a finding says so: not evaluated is not lawful.

        A digest whose text is not at hand judges nothing. Where a ledger names another digest than that of the shipped
        edition with the same id and version, the shipped one judges, and a finding says that too.

        ### What is not there

        What a profile does not state it does not say, and a check that needs it says so. A remedy that the law does not
        give is stated: `none-in-law`. A profile whose coverage is not complete may lack the very ground, competence or
        answer that a check misses: GRD-01, RUL-03 and FRM-01 stay below critical under it.

        A deadline with `for` holds for that type of election in the place of those without.

        ### Inheritance

        A profile may name a parent: a province its nation, a committee its province. What it states replaces what the
        parent states of the same thing (the columns marked *key* below); all else of the parent stands. At most
        \(ProfileLimits.lineage) profiles inherit from each other, and none from itself. The profiles of law that ship
        inherit from `standards`, which holds what observers and keepers of records ask for anywhere.

        ## The file

        At most \(ProfileLimits.bytes) bytes of canonical JSON; keys of objects as in an entry, numbers whole, questions
        answered `yes` or `no`; a list has at most \(ProfileLimits.list) elements, a text \(ProfileLimits.text) bytes.
        Members that are not listed here are refused.

        | member | type | need | meaning |
        |---|---|---|---|
        | `format` | `\(Profile.format)` | required | |
        | `id` | id | required | a key of its own |
        | `version` | number | required | counts up with every change of the file |
        | `title` | text | required | a name for people |
        | `lang` | language tag | required | language of `text` and `term` unless an element says otherwise |
        | `validFrom` | date | required | first day on which the law was in force |
        | `validTo` | date | optional | last day; absent: still |
        | `parent` | `{"id":…,"version":…}` | optional | what it inherits from |
        | `levels` | list | optional | levels of elections it is meant for, as in the kind election |
        | `coverage` | `{"jurisdiction":…,"complete":…,"missing":…}` | required | whether it holds every layer of law in force, and what is missing |

        \(ProfileSection.allCases.map(section).joined(separator: "\n\n"))

        ### Places in laws

        An element of `cites`.

        | member | type | need | meaning |
        |---|---|---|---|
        \(ProfileSection.citation.map { line($0, key: []) }.joined(separator: "\n"))

        """
    }

    private static func section(_ section: ProfileSection) -> String {
        """
        ### \(section.rawValue)

        \(section.meaning)

        | member | type | need | meaning |
        |---|---|---|---|
        \(section.fields.map { line($0, key: section.key) }.joined(separator: "\n"))
        """
    }

    private static func line(_ field: ProfileField, key: [String]) -> String {
        let need =
            switch field.need {
            case .required: "required"
            case .optional: "optional"
            case .fallback(let text): "`\(text)` unless said"
            }
        let isKey = key.contains(field.column) || field.name == "decisions" && key == ["decision"]
        return "| `\(field.name)` | \(field.shape.name) | \(need)\(isKey ? ", *key*" : "") | \(field.meaning) |"
    }
}
