/// A small file in the form of `consulta_cand`, made up.
enum SampleFile {
    static let header =
        "DT_GERACAO;HH_GERACAO;ANO_ELEICAO;SG_UF;CD_ELEICAO;SQ_CANDIDATO;CD_DETALHE_SITUACAO_CAND;DS_DETALHE_SITUACAO_CAND"

    /// - Parameter codes: the decision code of each row, in order.
    static func text(_ codes: [Int]) -> String {
        let texts = [2: "DEFERIDO", 14: "INDEFERIDO", 6: "RENÚNCIA"]
        let rows = codes.enumerated().map { number, code in
            "30/10/2018;12:00:00;2018;XX;297;\(10_000 + number);\(code);\(texts[code] ?? "OUTRO")"
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }
}
