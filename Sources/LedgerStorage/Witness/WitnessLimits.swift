/// How much a witness keeps, whatever others send it.
enum WitnessLimits {
    static let logs = 1_000
    static let keysOfALog = 16
    /// Of each log: the first so many that are evidence, and the newest so many that are suspicion.
    static let contradictions: Int64 = 64
    /// A clock that steps back this little is held at the time of the last cosignature.
    static let toleratedSeconds: Int64 = 60
}
