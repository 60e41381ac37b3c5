extension ColumnMap {
    /// Grounds of refusals of Brazil's Tribunal Superior Eleitoral, `motivo_cassacao_*.csv`: one row for each ground, so
    /// that a candidacy may have several.
    ///
    /// The file has texts and no codes; the codes are those of the profiles `br-tse-…`, and the text is kept verbatim.
    static let brTSEGrounds = """
        {
          "id": "br-tse-grounds",
          "title": "Tribunal Superior Eleitoral (Brazil), motivo_cassacao: the grounds of refusals",
          "format": {"encoding": "iso-8859-1"},
          "sentinels": {
            "blank": ["#NULO#", "#NULO", "-1"], "notCollected": ["#NE#", "#NE", "-3"], "withheld": ["-4"]
          },
          "kind": "observation",
          "constants": {"type": "ground"},
          "fields": [
            {"path": "candidacy", "column": "SQ_CANDIDATO", "trim": true, "prefix": "br-tse/"},
            {"path": "election", "column": "CD_ELEICAO", "trim": true, "prefix": "br-tse/"},
            {"path": "ground.text", "column": "DS_MOTIVO_CASSACAO"},
            {
              "path": "ground.code", "column": "DS_MOTIVO_CASSACAO", "trim": true, "need": "optional",
              "otherwise": "drop",
              "lookup": [
                ["Ausência de requisito de registro", "BR-G1"], ["Ficha limpa (LC 64/90)", "BR-G2"],
                ["Indeferimento de partido ou coligação.", "BR-G3"], ["Partido Invalidado", "BR-G4"],
                ["Abuso de poder (LC 64/90)", "BR-G5"], ["Conduta vedada (Lei 9.504/97).", "BR-G6"],
                ["Gasto ilícito de recursos (Lei 9.504/97).", "BR-G7"], ["Compra de voto (Lei 9.504/97).", "BR-G8"]
              ]
            },
            {"path": "asOf", "instant": {"date": "DT_GERACAO", "time": "HH_GERACAO", "offset": "-03:00"}},
            {"path": "source", "join": ["motivo_cassacao_", {"column": "ANO_ELEICAO"}, "_", {"column": "SG_UF"}]},
            {"path": "file.digest", "given": "digest"},
            {"path": "file.line", "given": "line"}
          ]
        }
        """

    /// What became of candidacies between two dated files of the same court: the later state of each, to be read beside
    /// the earlier one that `br-tse` imports. Columns `sq_candidato`, `to_code`, `to_status` and `to_as_of`.
    static let brTSETransitions = """
        {
          "id": "br-tse-transitions",
          "title": "Two dated files of the Tribunal Superior Eleitoral (Brazil) compared: the later status",
          "format": {"encoding": "utf-8"},
          "kind": "observation",
          "constants": {"type": "status", "status": {"system": "br-tse"}, "source": "consulta_cand of a later date"},
          "fields": [
            {"path": "candidacy", "column": "sq_candidato", "trim": true, "prefix": "br-tse/"},
            {"path": "status.code", "column": "to_code"},
            {"path": "status.text", "column": "to_status", "need": "optional"},
            {"path": "asOf", "column": "to_as_of"},
            {"path": "file.digest", "given": "digest"},
            {"path": "file.line", "given": "line"}
          ]
        }
        """
}
