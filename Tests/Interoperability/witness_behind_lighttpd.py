"""Serves a witness as a CGI program by lighttpd on loopback, and sends it requests.

usage: python3 witness_behind_lighttpd.py LIGHTTPD FOLDER PROGRAM [ARGUMENT …] < requests

Standard input is a JSON array of requests {"method", "path", "body"}; prints a JSON array of the answers {"status",
"type", "body"} in the same order. FOLDER is an empty folder of its own; PROGRAM and its arguments are the CGI program.

The method FEED hands a request to a client that others wrote (PyPI aics-witness, Python 3.12); its path is the verifier
key of the witness. Where the client is not content, the status is 0, and the type that of its error.
"""
import base64, http.client, json, os, shlex, signal, socket, sys


def feed(vkey, body):
    from aics_witness import FeederError, WitnessClient

    head, note = body.split("\n\n", 1)
    old, *proof = head.split("\n")
    client = WitnessClient(f"http://127.0.0.1:{port}/witness.cgi", vkey, max_attempts=1)
    try:
        lines = client.submit(note, (int(old[4:]), [base64.b64decode(line) for line in proof]))
        return {"status": 200, "type": None, "body": lines}
    except FeederError as error:
        return {"status": 0, "type": type(error).__name__, "body": str(error)}
    finally:
        client.close()


# Whoever starts this may have blocked signals, by which the server learns of its children and of its end.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
lighttpd, folder, program = sys.argv[1], sys.argv[2], sys.argv[3:]
script = os.path.join(folder, "witness.cgi")
with open(script, "w") as file:
    file.write(f"#!/bin/sh\nexec {shlex.join(program)}\n")
os.chmod(script, 0o755)
# The server is handed a socket that listens already: no port is guessed, and nobody waits for it to come up.
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
configuration = os.path.join(folder, "lighttpd.conf")
with open(configuration, "w") as file:
    file.write(
        f"""server.modules = ("mod_cgi")
server.document-root = "{folder}"
server.errorlog = "{folder}/errors"
server.upload-dirs = ("{folder}")
server.systemd-socket-activation = "enable"
server.bind = "127.0.0.1"
server.port = {port}
cgi.assign = ("/witness.cgi" => "")
"""
    )

child = os.fork()
if child == 0:
    os.dup2(listener.fileno(), 3)
    os.set_inheritable(3, True)
    os.environ["LISTEN_FDS"], os.environ["LISTEN_PID"] = "1", str(os.getpid())
    os.dup2(2, 1)
    os.execv(lighttpd, [lighttpd, "-D", "-f", configuration])

try:
    listener.close()
    answers = []
    for request in json.load(sys.stdin):
        if request["method"] == "FEED":
            answers.append(feed(request["path"], request["body"]))
            continue
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request(request["method"], "/witness.cgi" + request["path"], request.get("body", "").encode() or None)
        answer = connection.getresponse()
        answers.append(
            {"status": answer.status, "type": answer.getheader("Content-Type"), "body": answer.read().decode()}
        )
        connection.close()
    print(json.dumps(answers))
finally:
    os.kill(child, signal.SIGTERM)
    os.waitpid(child, 0)
