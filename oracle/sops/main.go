// Does with SOPS documents what the sops command does, by its own code: decrypts, encrypts, and picks the creation rule.
//
// Reads a JSON list of cases on stdin, writes a JSON list of results on stdout.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/getsops/sops/v3"
	"github.com/getsops/sops/v3/aes"
	"github.com/getsops/sops/v3/age"
	"github.com/getsops/sops/v3/cmd/sops/common"
	"github.com/getsops/sops/v3/config"
	"github.com/getsops/sops/v3/decrypt"
	"github.com/getsops/sops/v3/logging"
	"github.com/getsops/sops/v3/stores/yaml"
	"github.com/getsops/sops/v3/version"
	"github.com/sirupsen/logrus"
)

type testCase struct {
	Decrypt  string   `json:"decrypt"`
	Identity string   `json:"identity"`
	Encrypt  string   `json:"encrypt"`
	Regex    string   `json:"regex"`
	MacOnly  bool     `json:"macOnly"`
	To       []string `json:"to"`
	Config   string   `json:"config"`
	Path     string   `json:"path"`
}

type result struct {
	Plain   any      `json:"plain,omitempty"`
	Yaml    string   `json:"yaml,omitempty"`
	Regex   string   `json:"regex,omitempty"`
	MacOnly bool     `json:"macOnly,omitempty"`
	To      []string `json:"to,omitempty"`
	Error   string   `json:"error,omitempty"`
}

func main() {
	logging.SetLevel(logrus.PanicLevel)
	home, err := os.MkdirTemp("", "oracle-sops-")
	check(err)
	defer os.RemoveAll(home)
	check(os.Setenv("HOME", home))
	check(os.Setenv("XDG_CONFIG_HOME", home))

	var cases []testCase
	check(json.NewDecoder(os.Stdin).Decode(&cases))
	results := make([]result, 0, len(cases))
	for _, c := range cases {
		r, err := run(c, home)
		if err != nil {
			r = result{Error: err.Error()}
		}
		results = append(results, r)
	}
	check(json.NewEncoder(os.Stdout).Encode(results))
}

func run(c testCase, home string) (result, error) {
	switch {
	case c.Decrypt != "":
		return decrypted(c)
	case c.Encrypt != "":
		return encrypted(c)
	default:
		return rule(c, home)
	}
}

// decrypted goes through the one part of sops that promises to stay as it is, and verifies the MAC. The values are taken
// before they are written as YAML: go-yaml does not read back every text that it writes, such as "\ta\nb".
func decrypted(c testCase) (result, error) {
	check(os.Setenv("SOPS_AGE_KEY", c.Identity))
	if _, err := decrypt.Data([]byte(c.Decrypt), "yaml"); err != nil {
		return result{}, err
	}
	tree, err := yaml.NewStore(&config.YAMLStoreConfig{}).LoadEncryptedFile([]byte(c.Decrypt))
	check(err)
	key, err := tree.Metadata.GetDataKey()
	check(err)
	_, err = tree.Decrypt(key, aes.NewCipher())
	check(err)
	return result{Plain: value(tree.Branches[0])}, nil
}

func value(in any) any {
	switch in := in.(type) {
	case sops.TreeBranch:
		object := map[string]any{}
		for _, item := range in {
			if key, ok := item.Key.(string); ok {
				object[key] = value(item.Value)
			}
		}
		return object
	case []any:
		list := make([]any, 0, len(in))
		for _, item := range in {
			list = append(list, value(item))
		}
		return list
	default:
		return in
	}
}

// encrypted does what `sops encrypt` does once it knows the keys.
func encrypted(c testCase) (result, error) {
	store := yaml.NewStore(&config.YAMLStoreConfig{})
	branches, err := store.LoadPlainFile([]byte(c.Encrypt))
	if err != nil {
		return result{}, err
	}
	group := sops.KeyGroup{}
	for _, to := range c.To {
		key, err := age.MasterKeyFromRecipient(to)
		if err != nil {
			return result{}, err
		}
		group = append(group, key)
	}
	tree := sops.Tree{Branches: branches, Metadata: sops.Metadata{
		KeyGroups:        []sops.KeyGroup{group},
		EncryptedRegex:   c.Regex,
		MACOnlyEncrypted: c.MacOnly,
		Version:          version.Version,
	}}
	dataKey, errs := tree.GenerateDataKey()
	if len(errs) > 0 {
		return result{}, fmt.Errorf("no data key: %v", errs)
	}
	if err := common.EncryptTree(common.EncryptTreeOpts{Tree: &tree, Cipher: aes.NewCipher(), DataKey: dataKey}); err != nil {
		return result{}, err
	}
	out, err := store.EmitEncryptedFile(tree)
	return result{Yaml: string(out)}, err
}

// rule says what the .sops.yaml in a directory says about a file below it.
func rule(c testCase, home string) (result, error) {
	file := filepath.Join(home, ".sops.yaml")
	check(os.WriteFile(file, []byte(c.Config), 0o600))
	found, err := config.LoadCreationRuleForFile(file, filepath.Join(home, c.Path), nil)
	if err != nil {
		return result{}, err
	}
	if found == nil {
		return result{Error: "no creation rules"}, nil
	}
	r := result{Regex: found.EncryptedRegex, MacOnly: found.MACOnlyEncrypted}
	for _, group := range found.KeyGroups {
		for _, key := range group {
			r.To = append(r.To, key.ToString())
		}
	}
	return r, nil
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
