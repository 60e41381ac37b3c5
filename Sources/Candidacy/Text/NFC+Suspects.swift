// Made from the Unicode Character Database 14.0.0; white space separates numbers in base 16.

extension NFC {
    /// Ranges of characters that stand in no normalised text, or only in some: distance from the end of the
    /// range before, length less one.
    static let suspects = """
        300 4e 2 1f 5 0 a 0 9 0 fc 4 10a 2c 2 0 2 1 2 1 2 0 49 a 31 14 11 0 66 6 3 5 3 1 2 3 24 0 1f 1a a1 8 \
        a 0 19 3 2 8 2 2 2 4 2c 2 3d 7 2b 17 2 1c 3d 0 11 0 4 3 4 7 5d 0 2 0 f 0 a 0 5 1 2 0 1f 0 35 0 3 0 6 \
        0 11 0 c 2 3 0 5e 0 11 0 6f 0 2 0 f 0 9 1 5 1 61 0 f 0 a 0 65 0 11 0 8 1 66 0 6 0 b 0 8 1 65 1 2 0 f \
        0 a 0 73 0 5 0 10 0 59 2 e 3 6d 2 e 3 4d 1 1c 0 2 0 2 0 a 0 a 0 5 0 5 0 5 0 d 0 8 5 2 0 2 3 3 4 2 1 \
        c 0 a 0 5 0 5 0 5 0 d 0 d 0 68 0 9 0 2 1 53 0 d4 14 33 1a 19b 2 3b5 1 1f 0 9e 0 b 0 cc 0 90 2 dc 1 \
        48 0 15 7 3 0 31 d 2 f 66 1 f 0 27 8 37 1 3b 0 c 1 44 0 99 2 2 c 2 6 5 0 7 0 4 1 c7 3f 172 0 2 0 2 0 \
        2 0 2 0 2 0 2 0 3e 0 3 0 b 0 2 0 8 0 8 0 8 0 8 0 3 1 a 0 2 0 2 0 3 1 cf c 5 0 4 b 36 0 4 1 1fe 1 7b2 \
        0 213 2 8e 0 61 1f 22b 5 6a 1 75d5 0 5 9 21 1 51 1 115 0 26 0 98 0 1c 11 3a 2 26 0 60 0 d 0 f0 0 2 2 \
        3 1 6 1 2 0 35 0 f7 0 4d13 10d 3 0 2 0 3 9 2 0 2 0 3 1 4 43 3 69 44 2 b c 2 4 2 0 2 1 2 1 2 8 2d2 f \
        3ce 0 e3 0 96 4 693 0 2 0 29 2 5 0 a6 1 23e 3 184 1 9a a 32 3 c1 0 2a 0 f 0 3a 1 46 2 25 0 c 1 3f 0 \
        4d 0 a 0 6b 1 b3 1 51 1 2 0 f 0 a 0 f 6 4 4 ce 0 4 0 18 0 52 0 a 0 3 0 5 1 ec 0 10 1 7f 0 77 1 74 0 \
        10e 1 f6 0 d 1 5 0 9d 0 54 0 13 0 52 0 1a6 0 103 0 2 1 52 0 4d59 4 3c 6 4ba 1 4cad 0 14c0 b 4 5 9 7 \
        3 6 1f 3 e 5 82 2 dbc 6 2 10 3 6 2 1 2 4 106 6 178 0 3e 3 5e1 6 6e 6 10eb6 21d
        """
}
