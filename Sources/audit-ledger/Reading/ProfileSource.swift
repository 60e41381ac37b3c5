internal import Candidacy
internal import LedgerStorage

/// A profile that a person names: one that ships, or a file.
enum ProfileSource {
    /// - Parameter word: the id of a shipped profile, or the path of a file, which has a dot or a slash in it.
    static func profile(_ word: String) throws(CommandError) -> Profile {
        if let profile = Profile.named(word) { return profile }
        let isFile = word == "-" || word.contains("/") || word.contains(".")
        guard isFile else {
            let ids = Set(Profile.shipped.map(\.id)).sorted()
            let hint = Nearest.to(word, among: ids).map { " Did you mean \($0)?" } ?? ""
            throw CommandError(
                Status.badData,
                "No profile “\(Printable.line(word, cells: 40))” ships.\(hint) See audit-ledger profiles; a file of your own is named with its path, ./mine.json."
            )
        }
        let text = try InputFile.text(word)
        do throws(ProfileError) {
            return try Profile.parse(text)
        } catch {
            throw refusal(error, word)
        }
    }

    /// The profile with what it inherits.
    static func edition(_ profile: Profile, _ name: String, parents: [Profile] = []) throws(CommandError)
        -> ProfileEdition
    {
        var shelf = ProfileShelf()
        for parent in parents { shelf.put(parent) }
        do throws(ProfileError) {
            return try ProfileEdition(profile, from: shelf)
        } catch {
            throw refusal(error, name)
        }
    }

    private static func refusal(_ error: ProfileError, _ name: String) -> CommandError {
        .badData(
            "This is no profile.",
            [Fault(file: InputFile.shown(name), path: error.path, code: "profile", message: error.message)])
    }
}
