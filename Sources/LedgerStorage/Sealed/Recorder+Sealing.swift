internal import Candidacy

extension Recorder {
    /// Refuses to seal what the table does not know or does not let be sealed.
    func check(_ sealing: Set<String>, for drafts: [Draft]) throws(RecordError) {
        let kinds = Set(drafts.map(\.kind)).compactMap(Kind.named)
        try refuse(SealingRequest.problems(sealing, for: kinds), drafts)
    }

    /// Refuses where nothing stood at a path that was to be sealed: perhaps what was meant stands elsewhere, in clear.
    func check(_ sealing: Set<String>, wasFound found: Set<String>, in drafts: [Draft]) throws(RecordError) {
        // For a correction a path has two names, of which one is found.
        func bare(_ path: String) -> Substring {
            path.hasPrefix("replacement.") ? path.dropFirst("replacement.".count) : path[...]
        }
        let names = Set(found.map(bare))
        let unfound = sealing.filter { !names.contains(bare($0)) }.sorted()
        try refuse(
            unfound.map {
                Problem(path: $0, code: .seal, reason: "Nothing stands here that could be sealed; check the path.")
            }, drafts)
    }

    private func refuse(_ problems: [Problem], _ drafts: [Draft]) throws(RecordError) {
        guard !problems.isEmpty, let first = drafts.first else { return }
        throw .rejected([RecordError.Rejection(index: 0, kind: first.kind, error: DraftError(problems))])
    }
}
