extension ColumnMap {
    /// The maps that come with this package.
    public static let shipped: [ColumnMap] = [brTSE, brTSEGrounds, brTSETransitions].compactMap { try? parse($0) }

    /// The shipped map of an id.
    public static func named(_ id: String) -> ColumnMap? { shipped.first { $0.id == id } }

    /// Candidacy files of Brazil's Tribunal Superior Eleitoral, `consulta_cand_*.csv`: what they report of each candidacy.
    ///
    /// Status is mapped by code and its text kept verbatim. The coarser APTO and INAPTO are not read: INAPTO covers
    /// withdrawn, dead and cancelled candidacies as well as refused ones, APTO also those refused and under appeal. File
    /// stamps are Brasília time, −03:00, in every state.
    static let brTSE = """
        {
          "id": "br-tse",
          "title": "Tribunal Superior Eleitoral (Brazil), consulta_cand: the status of each candidacy",
          "format": {"encoding": "iso-8859-1"},
          "sentinels": {
            "blank": ["#NULO#", "#NULO", "-1"], "notCollected": ["#NE#", "#NE", "-3"], "withheld": ["-4"]
          },
          "kind": "observation",
          "constants": {"type": "status", "status": {"system": "br-tse"}},
          "fields": [
            {"path": "candidacy", "column": "SQ_CANDIDATO", "trim": true, "prefix": "br-tse/"},
            {"path": "election", "column": "CD_ELEICAO", "trim": true, "prefix": "br-tse/"},
            {"path": "status.code", "column": "CD_DETALHE_SITUACAO_CAND"},
            {"path": "status.text", "column": "DS_DETALHE_SITUACAO_CAND", "need": "optional"},
            {"path": "asOf", "instant": {"date": "DT_GERACAO", "time": "HH_GERACAO", "offset": "-03:00"}},
            {"path": "source", "join": ["consulta_cand_", {"column": "ANO_ELEICAO"}, "_", {"column": "SG_UF"}]},
            {"path": "file.digest", "given": "digest"},
            {"path": "file.line", "given": "line"}
          ],
          "guards": [
            {
              "column": "CD_DETALHE_SITUACAO_CAND",
              "refuseWhenAll": ["-3", "#NE", "#NE#", "-1", "#NULO", "#NULO#", "-4", ""],
              "message": "There is no status in this file; the court publishes it elsewhere for that year."
            }
          ],
          "frames": {
            "on": false,
            "entries": [
              {
                "kind": "election",
                "constants": {"jurisdiction": "BR"},
                "fields": [
                  {"path": "id", "column": "CD_ELEICAO", "trim": true, "prefix": "br-tse/"},
                  {
                    "path": "profile", "column": "ANO_ELEICAO", "need": "optional", "otherwise": "drop",
                    "lookup": [["2018", "br-tse-2018"], ["2020", "br-tse-2020"]]
                  },
                  {
                    "path": "level", "column": "TP_ABRANGENCIA",
                    "lookup": [["MUNICIPAL", "municipal"], ["ESTADUAL", "state"], ["FEDERAL", "national"]]
                  },
                  {
                    "path": "type", "column": "NM_TIPO_ELEICAO",
                    "lookup": [
                      ["ELEIÇÃO ORDINÁRIA", "general"], ["Eleição Ordinária", "general"],
                      ["ELEIÇÃO SUPLEMENTAR", "rerun"], ["Eleição Suplementar", "rerun"]
                    ]
                  },
                  {"path": "effective", "column": "DT_ELEICAO", "date": "dd/MM/yyyy"},
                  {"path": "polling.date", "column": "DT_ELEICAO", "date": "dd/MM/yyyy"},
                  {"path": "source", "join": ["consulta_cand_", {"column": "ANO_ELEICAO"}, "_", {"column": "SG_UF"}]}
                ]
              },
              {
                "kind": "candidacy",
                "constants": {"registry": "br-tse"},
                "fields": [
                  {"path": "id", "column": "SQ_CANDIDATO", "trim": true, "prefix": "br-tse/"},
                  {"path": "election", "column": "CD_ELEICAO", "trim": true, "prefix": "br-tse/"},
                  {"path": "person", "column": "SQ_CANDIDATO", "trim": true, "prefix": "br-tse/"},
                  {"path": "registryKey", "column": "SQ_CANDIDATO"},
                  {"path": "office", "column": "DS_CARGO", "need": "optional"},
                  {"path": "effective", "column": "DT_GERACAO", "date": "dd/MM/yyyy"},
                  {"path": "source", "join": ["consulta_cand_", {"column": "ANO_ELEICAO"}, "_", {"column": "SG_UF"}]}
                ]
              }
            ]
          }
        }
        """
}
