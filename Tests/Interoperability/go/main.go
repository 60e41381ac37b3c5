// Reads what the ledger made with golang.org/x/mod/sumdb, and makes the same kinds of files for the ledger to read.
//
//	main verify DIR VKEY WITNESS   checks every file of DIR, and prints how many of each kind there were
//	main make DIR SKEY WITNESS     makes files of DIR; WITNESS is PRIVATE+KEY+… with type 4
//	main notes DIR VKEY...         prints, for each file in the order of names, whether note.Open takes it
//
// Files: checkpoint-N · receipt-I-N.tlog-proof and its entry-I · consistency-M-N, one hash a line.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const time = 1767225600

func main() {
	switch os.Args[1] {
	case "verify":
		verify(os.Args[2], logAndWitness(os.Args[3], os.Args[4]))
	case "make":
		makeFiles(os.Args[2], os.Args[3], os.Args[4])
	case "notes":
		notes(os.Args[2], os.Args[3:])
	default:
		fail("no such command: %s", os.Args[1])
	}
}

func fail(format string, values ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

// A cosigner's key, type 4: Go's note package knows only type 1.
type cosigner struct {
	name    string
	id      uint32
	public  ed25519.PublicKey
	private ed25519.PrivateKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.id }

func message(time uint64, text []byte) []byte {
	return append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), text...)
}

func (c cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 72 {
		return false
	}
	return ed25519.Verify(c.public, message(binary.BigEndian.Uint64(signature), text), signature[8:])
}

func (c cosigner) Sign(text []byte) ([]byte, error) {
	signature := make([]byte, 8)
	binary.BigEndian.PutUint64(signature, time)
	return append(signature, ed25519.Sign(c.private, message(time, text))...), nil
}

func newCosigner(name string, public ed25519.PublicKey) cosigner {
	sum := sha256.Sum256(append([]byte(name+"\n\x04"), public...))
	return cosigner{name: name, id: binary.BigEndian.Uint32(sum[:4]), public: public}
}

func cosignerVerifier(vkey string) cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	check(err, "witness key")
	c := newCosigner(parts[0], key[1:])
	if key[0] != 4 || fmt.Sprintf("%08x", c.id) != parts[1] {
		fail("witness key: %s", vkey)
	}
	return c
}

func cosignerSigner(skey string) cosigner {
	parts := strings.SplitN(skey, "+", 5)
	key, err := base64.StdEncoding.DecodeString(parts[4])
	check(err, "witness key")
	private := ed25519.NewKeyFromSeed(key[1:])
	c := newCosigner(parts[2], private.Public().(ed25519.PublicKey))
	c.private = private
	return c
}

func logAndWitness(vkey, witness string) note.Verifiers {
	log, err := note.NewVerifier(vkey)
	check(err, "log key")
	return note.VerifierList(log, cosignerVerifier(witness))
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	check(err, path)
	return data
}

type head struct {
	size int64
	root tlog.Hash
}

// The tree that a note is over; log and witness must both have signed it.
func open(path string, data []byte, keys note.Verifiers) head {
	n, err := note.Open(data, keys)
	check(err, path)
	if len(n.Sigs) != 2 {
		fail("%s: %d signatures verify", path, len(n.Sigs))
	}
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, path)
	root, err := tlog.ParseHash(lines[2])
	check(err, path)
	if lines[0] != n.Sigs[0].Name {
		fail("%s: origin %q, key %q", path, lines[0], n.Sigs[0].Name)
	}
	return head{size, root}
}

func hashes(path, text string) []tlog.Hash {
	var list []tlog.Hash
	for _, line := range strings.Fields(text) {
		hash, err := tlog.ParseHash(line)
		check(err, path)
		list = append(list, hash)
	}
	return list
}

func verify(dir string, keys note.Verifiers) {
	checkpoints, receipts, proofs := 0, 0, 0
	for _, path := range files(dir) {
		name := filepath.Base(path)
		switch {
		case strings.HasPrefix(name, "checkpoint-"):
			open(path, read(path), keys)
			checkpoints++
		case strings.HasSuffix(name, ".tlog-proof"):
			verifyReceipt(dir, path, keys)
			receipts++
		case strings.HasPrefix(name, "consistency-"):
			parts := strings.Split(name, "-")
			old := open(path, read(filepath.Join(dir, "checkpoint-"+parts[1])), keys)
			new := open(path, read(filepath.Join(dir, "checkpoint-"+parts[2])), keys)
			proof := hashes(path, string(read(path)))
			check(tlog.CheckTree(proof, new.size, new.root, old.size, old.root), path)
			proofs++
		}
	}
	fmt.Println(checkpoints, receipts, proofs)
}

func verifyReceipt(dir, path string, keys note.Verifiers) {
	parts := bytes.SplitN(read(path), []byte("\n\n"), 2)
	lines := strings.SplitN(string(parts[0]), "\n", 3)
	if lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		fail("%s: no receipt", path)
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	check(err, path)
	var proof []tlog.Hash
	if len(lines) > 2 {
		proof = hashes(path, lines[2])
	}
	tree := open(path, parts[1], keys)
	entry := read(filepath.Join(dir, fmt.Sprintf("entry-%d", index)))
	check(tlog.CheckRecord(proof, tree.size, tree.root, index, tlog.RecordHash(entry)), path)
}

func files(dir string) []string {
	entries, err := os.ReadDir(dir)
	check(err, dir)
	var paths []string
	for _, entry := range entries {
		paths = append(paths, filepath.Join(dir, entry.Name()))
	}
	sort.Strings(paths)
	return paths
}

func write(dir, name string, data []byte) {
	check(os.WriteFile(filepath.Join(dir, name), data, 0600), name)
}

var sizes = []int64{1, 2, 3, 255, 256, 257, 65536, 70000}

func makeFiles(dir, skey, witness string) {
	signer, err := note.NewSigner(skey)
	check(err, "log key")
	cosigner := cosignerSigner(witness)
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		list := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			list[i] = stored[index]
		}
		return list, nil
	})
	next := int64(0)
	for place, size := range sizes {
		for ; next < size; next++ {
			more, err := tlog.StoredHashes(next, []byte(fmt.Sprintf("entry-%d", next)), reader)
			check(err, "append")
			stored = append(stored, more...)
		}
		root, err := tlog.TreeHash(size, reader)
		check(err, "root")
		text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), size, root)
		signed, err := note.Sign(&note.Note{Text: text}, signer, cosigner)
		check(err, "sign")
		write(dir, fmt.Sprintf("checkpoint-%d", size), signed)
		for _, index := range []int64{0, size / 2, size - 1} {
			proof, err := tlog.ProveRecord(size, index, reader)
			check(err, "prove")
			head := fmt.Sprintf("c2sp.org/tlog-proof@v1\nindex %d\n%s\n", index, lines(proof))
			write(dir, fmt.Sprintf("receipt-%d-%d.tlog-proof", index, size), append([]byte(head), signed...))
			write(dir, fmt.Sprintf("entry-%d", index), []byte(fmt.Sprintf("entry-%d", index)))
		}
		for _, old := range sizes[:place+1] {
			proof, err := tlog.ProveTree(size, old, reader)
			check(err, "prove")
			write(dir, fmt.Sprintf("consistency-%d-%d", old, size), []byte(lines(proof)))
		}
	}
}

func lines(list []tlog.Hash) string {
	text := ""
	for _, hash := range list {
		text += hash.String() + "\n"
	}
	return text
}

func notes(dir string, vkeys []string) {
	var list []note.Verifier
	for _, vkey := range vkeys {
		verifier, err := note.NewVerifier(vkey)
		check(err, vkey)
		list = append(list, verifier)
	}
	for _, path := range files(dir) {
		n, err := note.Open(read(path), note.VerifierList(list...))
		if err != nil {
			fmt.Println("refused")
			continue
		}
		names := []string{}
		for _, signature := range n.Sigs {
			names = append(names, signature.Name)
		}
		fmt.Println(base64.StdEncoding.EncodeToString([]byte(n.Text)), strings.Join(names, " "), len(n.UnverifiedSigs))
	}
}
