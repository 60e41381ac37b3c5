internal import LedgerCore

/// The rows of a file, read and prepared on a thread of their own while the ledger takes those before them.
final class RowsAhead {
    /// Some rows, and how many the file had up to their end.
    private struct Batch: Sendable {
        var rows: [PreparedRow] = []
        var rowCount = 0
    }

    /// How reading ended.
    private enum Ending: Sendable {
        case file(rowCount: Int, skippedCount: Int, digest: Hash?)
        case failure(ImportError)
    }

    let format: ImportFormat
    let notices: [ImportProblem]
    /// How many rows of the file were read, up to the one handed out last.
    private(set) var rowCount = 0
    private(set) var skippedCount = 0
    /// SHA-256 of the whole file, once its last row was handed out.
    private(set) var digest: Hash?

    private let handoff = Handoff<Batch>(capacity: 4)
    private let ending = Guarded<Ending?>(nil)
    private var thread: Workers.Thread?
    private var batch = Batch()
    private var next = 0

    /// Takes a reader that nobody else uses.
    init(_ reader: consuming DraftReader, _ preparation: RowPreparation) throws(StorageError) {
        format = reader.format
        notices = reader.notices
        let source = Source(reader)
        let (handoff, ending) = (handoff, ending)
        thread = Workers.start {
            let result = source.run(preparation, handoff)
            ending.with { $0 = result }
            handoff.finish()
        }
        guard thread != nil else {
            throw StorageError(.io, "The system has no thread left to read the file with; try again in a moment.")
        }
    }

    deinit {
        handoff.abandon()
        thread?.join()
    }

    /// The next row; nil at the end of the file.
    ///
    /// - Throws: what concerns the whole file; nothing read from it counts then.
    func row() throws(ImportError) -> PreparedRow? {
        while next == batch.rows.count {
            guard let received = handoff.receive() else {
                try end()
                return nil
            }
            (batch, next) = (received, 0)
            rowCount = received.rowCount
        }
        defer { next += 1 }
        return batch.rows[next]
    }

    private func end() throws(ImportError) {
        switch ending.with({ $0 }) {
        case .file(let rows, let skipped, let digest):
            (rowCount, skippedCount, self.digest) = (rows, skipped, digest)
        case .failure(let error): throw error
        case nil: break
        }
    }

    /// The reader, used by the reading thread alone.
    private final class Source: @unchecked Sendable {
        private var reader: DraftReader

        init(_ reader: consuming DraftReader) { self.reader = reader }

        func run(_ preparation: RowPreparation, _ handoff: Handoff<Batch>) -> Ending {
            do throws(ImportError) {
                var batch = Batch()
                while let row = try reader.next() {
                    batch.rows.append(preparation.prepared(row))
                    guard batch.rows.count == 256 else { continue }
                    batch.rowCount = reader.rowCount
                    guard handoff.send(batch) else { return .file(rowCount: 0, skippedCount: 0, digest: nil) }
                    batch.rows.removeAll()
                }
                batch.rowCount = reader.rowCount
                _ = handoff.send(batch)
                return .file(rowCount: reader.rowCount, skippedCount: reader.skippedCount, digest: reader.digest)
            } catch {
                return .failure(error)
            }
        }
    }
}
