// Says what the Artifact of a GitRepository holds, by the code that source-controller runs: the sparse checkout of go-git and
// the ignore rules of fluxcd/pkg/sourceignore, put together as source-controller and fluxcd/pkg/artifact put them together.
//
// Reads a JSON list of cases on stdin, writes a JSON list of results on stdout.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	securejoin "github.com/cyphar/filepath-securejoin"
	"github.com/fluxcd/pkg/sourceignore"
	"github.com/go-git/go-billy/v5/memfs"
	"github.com/go-git/go-billy/v5/osfs"
	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"
	"github.com/go-git/go-git/v5/plumbing/format/index"
	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/go-git/go-git/v5/storage/memory"
)

type testCase struct {
	Files  map[string]string `json:"files"`
	Ignore *string           `json:"ignore"`
	Sparse []string          `json:"sparse"`
}

type result struct {
	Files   []string `json:"files"`
	Missing []string `json:"missing"`
}

func main() {
	var cases []testCase
	check(json.NewDecoder(os.Stdin).Decode(&cases))
	results := make([]result, 0, len(cases))
	for _, c := range cases {
		results = append(results, run(c))
	}
	check(json.NewEncoder(os.Stdout).Encode(results))
}

func run(c testCase) result {
	dir, err := os.MkdirTemp("", "oracle-ignore-")
	check(err)
	defer os.RemoveAll(dir)
	checkOut(c, dir)
	return result{Files: artifact(c, dir), Missing: missing(c, dir)}
}

// checkOut commits the files to a repository in memory and checks it out below dir, as source-controller's Git client does.
func checkOut(c testCase, dir string) {
	store := memory.NewStorage()
	source, err := git.Init(store, memfs.New())
	check(err)
	idx := &index.Index{Version: 2}
	for name, content := range c.Files {
		blob := store.NewEncodedObject()
		blob.SetType(plumbing.BlobObject)
		writer, err := blob.Writer()
		check(err)
		_, err = writer.Write([]byte(content))
		check(err)
		check(writer.Close())
		hash, err := store.SetEncodedObject(blob)
		check(err)
		idx.Entries = append(idx.Entries, &index.Entry{Name: name, Hash: hash, Mode: filemode.Regular})
	}
	check(store.SetIndex(idx))
	tree, err := source.Worktree()
	check(err)
	author := &object.Signature{Name: "oracle", Email: "oracle@example.com", When: time.Unix(0, 0)}
	commit, err := tree.Commit("files", &git.CommitOptions{Author: author})
	check(err)

	check(store.SetIndex(&index.Index{Version: 2}))
	clone, err := git.Open(store, osfs.New(dir))
	check(err)
	tree, err = clone.Worktree()
	check(err)
	sparse := make([]string, 0, len(c.Sparse))
	for _, path := range c.Sparse {
		sparse = append(sparse, strings.TrimPrefix(path, "./"))
	}
	check(tree.Checkout(&git.CheckoutOptions{Hash: commit, SparseCheckoutDirectories: sparse}))
}

// artifact lists what is packed: every regular file that the patterns let through, each judged for itself.
func artifact(c testCase, dir string) []string {
	domain := strings.Split(dir, "/")
	patterns, err := sourceignore.LoadIgnorePatterns(dir, domain)
	check(err)
	if c.Ignore != nil {
		patterns = append(patterns, sourceignore.ReadPatterns(strings.NewReader(*c.Ignore), domain)...)
	}
	matcher := sourceignore.NewDefaultMatcher(patterns, domain)
	if len(patterns) > 0 {
		matcher = sourceignore.NewMatcher(append(sourceignore.VCSPatterns(domain), patterns...))
	}
	files := []string{}
	check(filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		check(err)
		if entry.Type().IsRegular() && !matcher.Match(strings.Split(path, "/"), false) {
			relative, err := filepath.Rel(dir, path)
			check(err)
			files = append(files, relative)
		}
		return nil
	}))
	return files
}

// missing lists the sparse checkout directories that source-controller would not find.
func missing(c testCase, dir string) []string {
	absent := []string{}
	for _, path := range c.Sparse {
		full, err := securejoin.SecureJoin(dir, path)
		check(err)
		if _, err := os.Lstat(full); err != nil {
			absent = append(absent, path)
		}
	}
	return absent
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
