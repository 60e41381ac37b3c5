"""Serves a witness that others wrote (PyPI aics-witness) on loopback, and sends it add-checkpoint requests.

usage: python3 cosign_by_aics.py FOLDER ORIGIN VKEY < requests

Needs Python 3.12 and aics-witness. Standard input is a JSON array of request bodies; prints a JSON object: "vkey" of the
witness, "answers" [{"status", "type", "body"}] in the same order, and "evidence", how many requests it kept.
"""
import http.client, json, os, sys, threading

from aics_witness import LogConfig, Witness, WitnessStore, load_or_create_key, make_server

folder, origin, vkey = sys.argv[1:]
key, _, _ = load_or_create_key(os.path.join(folder, "aics.key"), create=True)
with WitnessStore(os.path.join(folder, "aics.db"), create=True) as store:
    log = LogConfig.from_strings(origin, [vkey])
    witness = Witness("aics.example.org/w1", key, store, [log])
    server = make_server(witness)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    answers = []
    for body in json.load(sys.stdin):
        connection = http.client.HTTPConnection(*server.server_address[:2], timeout=60)
        connection.request("POST", "/add-checkpoint", body.encode())
        answer = connection.getresponse()
        answers.append(
            {"status": answer.status, "type": answer.getheader("Content-Type"), "body": answer.read().decode()}
        )
        connection.close()
    server.shutdown()
    server.server_close()
    print(json.dumps({"vkey": witness.vkey_text, "answers": answers, "evidence": len(store.evidence(origin))}))
