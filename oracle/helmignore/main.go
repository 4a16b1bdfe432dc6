// Command helmignore answers, for each case on stdin, which paths of a chart Helm's loader leaves out.
//
// Input: a JSON list of {"rules": TEXT, "paths": [PATH, ...]}. Output: a JSON list of
// {"refused": BOOL, "ignored": [BOOL, ...]}.
package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/ignore"
)

type question struct {
	Rules string   `json:"rules"`
	Paths []string `json:"paths"`
}

type answer struct {
	Refused bool   `json:"refused"`
	Ignored []bool `json:"ignored"`
}

type entry struct{ dir bool }

func (e entry) Name() string       { return "" }
func (e entry) Size() int64        { return 0 }
func (e entry) Mode() fs.FileMode  { return 0 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.dir }
func (e entry) Sys() any           { return nil }

func main() {
	var questions []question
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		panic(err)
	}
	answers := make([]answer, 0, len(questions))
	for _, q := range questions {
		answers = append(answers, ask(q))
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}

func ask(q question) answer {
	rules, err := ignore.Parse(strings.NewReader(q.Rules))
	if err != nil {
		return answer{Refused: true, Ignored: []bool{}}
	}
	rules.AddDefaults()
	a := answer{Ignored: []bool{}}
	for _, path := range q.Paths {
		a.Ignored = append(a.Ignored, ignored(rules, path))
	}
	return a
}

// ignored asks for each directory on the way, as the loader does when it walks.
func ignored(rules *ignore.Rules, path string) bool {
	parts := strings.Split(path, "/")
	for i := 1; i < len(parts); i++ {
		if rules.Ignore(strings.Join(parts[:i], "/"), entry{dir: true}) {
			return true
		}
	}
	return rules.Ignore(path, entry{})
}
