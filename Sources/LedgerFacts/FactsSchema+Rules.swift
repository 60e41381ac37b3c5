extension FactsSchema {
    /// The tables of rules, which are filled together.
    package static let ruleTables = [
        "profile", "judged", "unjudged", "cap", "rule", "citation", "instrument", "ground", "deadline", "threshold",
        "ratio", "step", "decision", "competence", "quorum", "route", "remedy", "duty", "status_map",
    ]

    /// The rules that judge elections: every edition of a profile that a ledger has on record, with what it inherits.
    ///
    /// Each table is keyed by `(profile, version)`; a fact that a profile does not state is a row that is not there.
    /// `rule` names the row of the table `rule` that says where something is laid down.
    static let rules = """
        -- One edition of a profile. text: shipped (by digest), document (in the ledger), stand-in (shipped under the same
        -- id and version, but another digest), missing (not at hand, so that there are no rules of it here).
        CREATE TABLE profile (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            digest TEXT NOT NULL,
            text TEXT NOT NULL CHECK (text IN ('shipped', 'document', 'stand-in', 'missing')),
            problem TEXT,
            title TEXT,
            parent TEXT,
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            jurisdiction TEXT NOT NULL,
            complete TEXT NOT NULL CHECK (complete IN ('yes', 'no')),
            missing TEXT,
            PRIMARY KEY (profile, version)
        ) STRICT, WITHOUT ROWID;

        -- By which edition an election is judged, from the first to the last day; days without a row are not judged.
        CREATE TABLE judged (
            election TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (election, first_day)
        ) STRICT, WITHOUT ROWID;

        -- The days on which no rules judge an election, and why; a day that is not here is in judged.
        CREATE TABLE unjudged (
            election TEXT NOT NULL,
            reason TEXT NOT NULL
                CHECK (reason IN ('no-profile', 'not-on-record', 'text-missing', 'before', 'after', 'between')),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            profile TEXT,
            detail TEXT NOT NULL,
            PRIMARY KEY (election, first_day)
        ) STRICT, WITHOUT ROWID;

        -- The severity that a check does not exceed under an edition whose coverage is not complete.
        CREATE TABLE cap (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            check_id TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('critical', 'high', 'medium', 'low', 'info')),
            reason TEXT NOT NULL,
            PRIMARY KEY (profile, version, check_id)
        ) STRICT, WITHOUT ROWID;

        -- A rule: where it is laid down (as people cite it), its original words and what they mean. mark: how far the
        -- wording was verified. origin: the profile that states it, here or among the parents.
        CREATE TABLE rule (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            rule TEXT NOT NULL,
            basis TEXT NOT NULL CHECK (basis IN ('law', 'standard', 'policy')),
            mark TEXT NOT NULL CHECK (mark IN ('verified', 'second-hand', 'derived', 'unverified')),
            article TEXT NOT NULL,
            text TEXT,
            lang TEXT,
            gloss TEXT NOT NULL,
            origin TEXT NOT NULL,
            PRIMARY KEY (profile, version, rule)
        ) STRICT, WITHOUT ROWID;

        -- The places a rule cites, in parts as a ruling would cite them.
        CREATE TABLE citation (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            rule TEXT NOT NULL,
            position INTEGER NOT NULL,
            instrument TEXT NOT NULL,
            edition TEXT,
            article TEXT,
            paragraph TEXT,
            item TEXT,
            PRIMARY KEY (profile, version, rule, position)
        ) STRICT, WITHOUT ROWID;

        -- Editions of laws and when they were in force; name: as rulings call it, one row for each name.
        CREATE TABLE instrument (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            name TEXT NOT NULL,
            instrument TEXT NOT NULL,
            edition TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            PRIMARY KEY (profile, version, name, edition)
        ) STRICT, WITHOUT ROWID;

        -- The closed catalogue of grounds; whether a profile has one is the rule 'ground.catalogue'. effect: what the law
        -- lets follow: refuse, cut, strike, notify-voters, resign, void, none. step: where it may be applied.
        CREATE TABLE ground (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            code TEXT NOT NULL,
            gloss TEXT NOT NULL,
            text TEXT,
            lang TEXT,
            instrument TEXT NOT NULL,
            edition TEXT,
            article TEXT NOT NULL,
            paragraph TEXT,
            item TEXT,
            curable TEXT CHECK (curable IN ('yes', 'no')),
            effect TEXT NOT NULL,
            step TEXT,
            mark TEXT NOT NULL CHECK (mark IN ('verified', 'second-hand', 'derived', 'unverified')),
            PRIMARY KEY (profile, version, code)
        ) STRICT, WITHOUT ROWID;

        -- direction: before: at the latest so many days before the anchor; after: at the latest so many days after it;
        -- from: not earlier than so many days after it. inclusive: whether the day on the line is in time; defined: whether
        -- the law says so; where not, one day off the line is info. election_type: for it alone.
        -- event and anchor: polling, roll-published, roll-objection, roll-decision, roll-suit, preliminary-published,
        -- formal-published, introduction, nomination, form-request, form-answer, obstruction-received, investigation, …
        CREATE TABLE deadline (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            rule TEXT NOT NULL,
            label TEXT NOT NULL,
            event TEXT NOT NULL,
            anchor TEXT NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('before', 'after', 'from')),
            days INTEGER NOT NULL,
            inclusive TEXT NOT NULL CHECK (inclusive IN ('yes', 'no')),
            defined TEXT NOT NULL CHECK (defined IN ('yes', 'no')),
            holidays TEXT NOT NULL CHECK (holidays IN ('count', 'roll-forward')),
            election_type TEXT,
            PRIMARY KEY (profile, version, rule, label)
        ) STRICT, WITHOUT ROWID;

        -- what comparator (amount, or numerator/denominator of base): recommenders >= 10; nominations-of-one <= 1/1 seats.
        CREATE TABLE threshold (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            rule TEXT NOT NULL,
            what TEXT NOT NULL,
            route TEXT NOT NULL,
            comparator TEXT NOT NULL CHECK (comparator IN ('>=', '>', '<=', '<')),
            amount INTEGER,
            numerator INTEGER,
            denominator INTEGER,
            base TEXT,
            scope TEXT NOT NULL,
            PRIMARY KEY (profile, version, what, route)
        ) STRICT, WITHOUT ROWID;

        -- By which share of the seats the candidates exceed the seats: seats S give at least
        -- ceil(S * (1 + least)) and at most floor(S * (1 + most)) candidates. not_for: a type of election without it.
        CREATE TABLE ratio (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            rule TEXT NOT NULL,
            suffrage TEXT NOT NULL CHECK (suffrage IN ('direct', 'indirect')),
            least_numerator INTEGER NOT NULL,
            least_denominator INTEGER NOT NULL,
            most_numerator INTEGER NOT NULL,
            most_denominator INTEGER NOT NULL,
            not_for TEXT,
            PRIMARY KEY (profile, version, suffrage)
        ) STRICT, WITHOUT ROWID;

        -- The steps of the procedure in their order; term: the law's own word.
        CREATE TABLE step (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            step TEXT NOT NULL,
            position INTEGER NOT NULL,
            rule TEXT,
            term TEXT,
            lang TEXT,
            required TEXT NOT NULL CHECK (required IN ('yes', 'no')),
            PRIMARY KEY (profile, version, step)
        ) STRICT, WITHOUT ROWID;

        -- The step to which a decision (of a ruling) belongs; a decision without a row is one the procedure does not know.
        CREATE TABLE decision (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            decision TEXT NOT NULL,
            step TEXT NOT NULL,
            adverse TEXT NOT NULL CHECK (adverse IN ('yes', 'no')),
            PRIMARY KEY (profile, version, decision)
        ) STRICT, WITHOUT ROWID;

        -- Who decides a step: the type of a body as in the kind committee. A step without a row: the profile does not say.
        CREATE TABLE competence (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            step TEXT NOT NULL,
            body_type TEXT NOT NULL,
            rule TEXT NOT NULL,
            PRIMARY KEY (profile, version, step, body_type)
        ) STRICT, WITHOUT ROWID;

        -- Members who must be present or agree: amount, or more or at least numerator/denominator of the members.
        CREATE TABLE quorum (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            body_type TEXT NOT NULL,
            what TEXT NOT NULL CHECK (what IN ('present', 'for')),
            comparator TEXT NOT NULL CHECK (comparator IN ('>=', '>')),
            amount INTEGER,
            numerator INTEGER,
            denominator INTEGER,
            rule TEXT NOT NULL,
            PRIMARY KEY (profile, version, body_type, what)
        ) STRICT, WITHOUT ROWID;

        -- Ways to be nominated; term: the law's own word.
        CREATE TABLE route (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            route TEXT NOT NULL,
            rule TEXT NOT NULL,
            term TEXT,
            lang TEXT,
            PRIMARY KEY (profile, version, route)
        ) STRICT, WITHOUT ROWID;

        -- What can be done against a decision. available: yes or none-in-law; no row: the profile does not say.
        CREATE TABLE remedy (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            decision TEXT NOT NULL,
            available TEXT NOT NULL CHECK (available IN ('yes', 'none-in-law')),
            body_type TEXT,
            deadline TEXT,
            final TEXT CHECK (final IN ('yes', 'no')),
            rule TEXT NOT NULL,
            PRIMARY KEY (profile, version, decision)
        ) STRICT, WITHOUT ROWID;

        -- What must be published (as publication.what or a stage of a list), where, with what, and by which deadline's rule.
        CREATE TABLE duty (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            what TEXT NOT NULL,
            rule TEXT NOT NULL,
            deadline TEXT,
            place TEXT,
            information TEXT CHECK (information IN ('yes', 'no')),
            PRIMARY KEY (profile, version, what)
        ) STRICT, WITHOUT ROWID;

        -- What a code of another authority's files means here. refusal: counts as a decision that refuses; final: nothing
        -- is pending; standing: may be voted for.
        CREATE TABLE status_map (
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            system TEXT NOT NULL,
            code TEXT NOT NULL,
            state TEXT NOT NULL,
            decision TEXT,
            refusal TEXT NOT NULL CHECK (refusal IN ('yes', 'no')),
            final TEXT NOT NULL CHECK (final IN ('yes', 'no')),
            standing TEXT NOT NULL CHECK (standing IN ('yes', 'no', 'unknown')),
            gloss TEXT NOT NULL,
            mark TEXT NOT NULL CHECK (mark IN ('verified', 'second-hand', 'derived', 'unverified')),
            PRIMARY KEY (profile, version, system, code)
        ) STRICT, WITHOUT ROWID;
        """

    /// Where each candidacy stands, and the way there.
    static let states = """
        -- Every step of every candidacy in the order in which it took effect. edge: legal, illegal (STA-01), or unjudged
        -- (the record begins in the middle, or lacks what nobody reported). state 'disappeared' is STA-02. seq: the entry
        -- that made the step; for a disappearance the list that lacks the name, and last_seq the entry that had brought it
        -- to where it was.
        CREATE TABLE state (
            candidacy TEXT NOT NULL,
            position INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            last_seq INTEGER,
            before TEXT NOT NULL,
            state TEXT NOT NULL,
            edge TEXT NOT NULL CHECK (edge IN ('legal', 'illegal', 'unjudged')),
            first_day TEXT,
            last_day TEXT,
            source TEXT,
            disputed TEXT NOT NULL CHECK (disputed IN ('yes', 'no')),
            superseded_by INTEGER,
            PRIMARY KEY (candidacy, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX state_by_seq ON state (seq);

        -- The three readings of where a candidacy stands: now, ballot (as of the closing of the ballot), polling.
        CREATE TABLE reading (
            candidacy TEXT NOT NULL,
            reading TEXT NOT NULL CHECK (reading IN ('now', 'ballot', 'polling')),
            day TEXT,
            state TEXT NOT NULL,
            seq INTEGER,
            PRIMARY KEY (candidacy, reading)
        ) STRICT, WITHOUT ROWID;
        """
}
