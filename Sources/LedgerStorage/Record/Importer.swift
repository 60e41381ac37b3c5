internal import Candidacy
internal import LedgerCore

/// Imports files of decisions or of what others published: all or nothing, each row once.
public struct Importer {
    /// Why an import could not be tried at all.
    public enum Failure: Error {
        case storage(StorageError)
        case file(ImportError)
    }

    public let recorder: Recorder
    public var reading = DraftReader.Options()
    /// Paths whose values stay in clear although they are sealed unless opened.
    public var opening: Set<String> = []
    /// Paths whose values are sealed on request.
    public var sealing: Set<String> = []
    /// Does everything but commit.
    public var isDryRun = false
    /// Called with the number of rows read so far.
    public var progress: (Int) -> Void = { _ in }

    public init(_ recorder: Recorder) { self.recorder = recorder }

    /// Imports files as one commit, in their order, each followed by an `import` entry about it.
    ///
    /// - Returns: what was done. Where a row was rejected, nothing was appended.
    public func run(_ paths: [String]) throws(Failure) -> ImportReport {
        let session: RecordingSession
        do throws(StorageError) {
            if let problem = SealingRequest.problems(sealing, for: Kind.all).first {
                throw StorageError(.badInput, "Nothing was imported. \(problem)")
            }
            session = try RecordingSession(recorder, opening: opening, sealing: sealing)
        } catch {
            throw .storage(error)
        }
        defer { session.abandon() }
        session.transaction.keepsDisclosures = !isDryRun
        var report = ImportReport()
        for path in paths { try run(path, session, &report) }
        do throws(StorageError) {
            if report.rejected == 0, !isDryRun { try session.commit() } else { session.abandon() }
            report.size = try recorder.writer.connection.size()
            report.head = try recorder.writer.connection.hash(at: report.size - 1)
        } catch {
            throw .storage(error)
        }
        if report.rejected > 0 { report.withdraw() }
        return report
    }

    private func run(_ path: String, _ session: RecordingSession, _ report: inout ImportReport) throws(Failure) {
        var counts = FileCounts(first: session.transaction.size)
        let rows = try open(path)
        session.namesMayBeForeign = rows.format == .csv
        report.notices += rows.notices.map { ImportReport.Problem(path, $0) }
        var told = 0
        while let row = try next(rows) {
            // Once a row is refused the rest is only looked at, to tell all that is wrong.
            switch row {
            case .problem(let problem): report.reject([ImportReport.Problem(path, problem)])
            case .refused(let error, let line):
                report.reject(error.problems.map { ImportReport.Problem(path, line, $0) })
            case .draft(let draft, let line, let isFrame):
                try withPlace(path, line, &report) { (report) throws(RecordingSession.Failure) in
                    let decision = try session.decision(try session.resolve(draft).0)
                    try take(decision, ContentKey(decision), isFrame, session, &counts, &report)
                }
            case .decision(let decision, let key, let line, let isFrame):
                try withPlace(path, line, &report) { (report) throws(RecordingSession.Failure) in
                    try take(decision, key, isFrame, session, &counts, &report)
                }
            }
            if rows.rowCount / 1_000 > told {
                told = rows.rowCount / 1_000
                progress(report.read + rows.rowCount)
            }
        }
        counts.read = rows.rowCount
        counts.digest = rows.digest
        report.read += rows.rowCount
        report.skipped += rows.skippedCount
        if counts.hasAppended {
            report.first = report.first ?? counts.first
            report.last = session.transaction.size - 1
        }
        if report.rejected == 0 { try conclude(counts, session) }
    }

    /// Does something with one row; what is wrong with the row is reported with its place.
    private func withPlace(
        _ path: String, _ line: Int, _ report: inout ImportReport,
        _ body: (inout ImportReport) throws(RecordingSession.Failure) -> Void
    ) throws(Failure) {
        do throws(RecordingSession.Failure) {
            try body(&report)
        } catch {
            switch error {
            case .storage(let error): throw .storage(error)
            case .draft(let error): report.reject(error.problems.map { ImportReport.Problem(path, line, $0) })
            }
        }
    }

    private func open(_ path: String) throws(Failure) -> RowsAhead {
        let reader: DraftReader
        do throws(ImportError) {
            reader = try DraftReader(path: path, options: reading)
        } catch {
            throw .file(error)
        }
        do throws(StorageError) {
            return try RowsAhead(reader, RowPreparation(context: recorder.context, opening: opening, sealing: sealing))
        } catch {
            throw .storage(error)
        }
    }

    private func next(_ rows: RowsAhead) throws(Failure) -> PreparedRow? {
        do throws(ImportError) {
            return try rows.row()
        } catch {
            throw .file(error)
        }
    }

    private func take(
        _ decision: Decision, _ key: ContentKey, _ isFrame: Bool, _ session: RecordingSession,
        _ counts: inout FileCounts, _ report: inout ImportReport
    ) throws(RecordingSession.Failure) {
        if try session.isRepeated(decision, key) {
            if isFrame { return }
            counts.duplicates += 1
            report.duplicates += 1
            return
        }
        if isFrame, try recordProfile(of: decision, session) {
            counts.frames += 1
            report.frames += 1
        }
        try session.checkNames(of: decision)
        if try isElsewhere(decision, session, before: counts.first) { report.elsewhere += 1 }
        if let problem = decision.protectedReport { throw .draft(DraftError([problem])) }
        _ = try session.append(decision, isNoted: true)
        for disclosure in decision.disclosures { report.sealed[disclosure.generalPath, default: 0] += 1 }
        if isFrame {
            counts.frames += 1
            report.frames += 1
            return
        }
        counts.appended += 1
        report.appended += 1
        report.kinds[decision.kind.name, default: 0] += 1
        guard let status = decision.body["status"]?.object, let code = status["code"]?.string else { return }
        report.statuses[code, default: 0] += 1
        if report.statusTexts[code] == nil, let text = status["text"]?.string { report.statusTexts[code] = text }
    }

    /// Puts the rules that the map names for an election on record, where they ship and are not there yet.
    private func recordProfile(
        of decision: Decision, _ session: RecordingSession
    ) throws(RecordingSession.Failure) -> Bool {
        guard decision.kind == .election, let id = decision.body["profile"]?.string, let profile = Profile.named(id)
        else { return false }
        do throws(StorageError) {
            if try session.facts.seq(ofKind: "profile", id: id) != nil { return false }
        } catch {
            throw .storage(error)
        }
        _ = try session.record(profile.draft())
        return true
    }

    /// Whether the row gives the ground of a decision on a candidacy of which nothing was on record before the file.
    private func isElsewhere(
        _ decision: Decision, _ session: RecordingSession, before first: UInt64
    ) throws(RecordingSession.Failure) -> Bool {
        guard decision.body["type"] == "ground", let candidacy = decision.body["candidacy"]?.string else {
            return false
        }
        do throws(StorageError) {
            return try !session.facts.isKnown(candidacy: candidacy, before: first)
        } catch {
            throw .storage(error)
        }
    }

    /// Appends the entry that says what was imported from one file.
    private func conclude(_ counts: FileCounts, _ session: RecordingSession) throws(Failure) {
        let last = session.transaction.size - 1
        let today = String("\(recorder.writer.options.clock())".prefix(10))
        let body = counts.body(map: reading.map, last: last, effective: today)
        let decision: Decision
        do throws(DraftError) {
            decision = try Decision.check(madeByVerb: Draft(kind: "import", body: body))
        } catch {
            throw .storage(StorageError(.badInput, "\(error)"))
        }
        do throws(RecordingSession.Failure) {
            _ = try session.append(decision)
        } catch {
            switch error {
            case .storage(let error): throw .storage(error)
            case .draft(let error): throw .storage(StorageError(.badInput, "\(error)"))
            }
        }
    }
}

/// What is counted while one file is read.
private struct FileCounts {
    /// The number of the first entry that the file may make.
    let first: UInt64
    var read = 0
    var appended = 0
    var frames = 0
    var duplicates = 0
    var digest: Hash?

    init(first: UInt64) { self.first = first }

    var hasAppended: Bool { appended + frames > 0 }

    /// The body of the `import` entry.
    func body(map: ColumnMap?, last: UInt64, effective: String) -> JSONObject {
        var body = JSONObject([
            ("read", .integer(Int64(read))), ("appended", .integer(Int64(appended))),
            ("duplicates", .integer(Int64(duplicates))), ("effective", .string(effective)),
        ])
        if let digest { body["file"] = .object(JSONObject([("digest", .string(digest.digestText))])) }
        if let map {
            body["map"] = .string(map.id)
            body["mapDigest"] = .string(map.digest.digestText)
        }
        if hasAppended {
            body["first"] = .integer(Int64(first))
            body["last"] = .integer(Int64(last))
        }
        return body
    }
}
