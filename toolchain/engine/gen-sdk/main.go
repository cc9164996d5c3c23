// gen-sdk writes the SDKs that Pulumi's own generators make of a package schema: what `pulumi package gen-sdk` does where
// the language hosts are newer than those that can be built from modules.
//
//	gen-sdk SCHEMA OUT
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-tiktok"

// version is Pulumi's, told by the build.
var version = "unknown"

type files = map[string][]byte

type generator func(*schema.Package) (files, error)

var generators = map[string]generator{
	"nodejs": func(p *schema.Package) (files, error) {
		return nodejs.GeneratePackage(tool, p, nil, nil, false, nil)
	},
	"python": func(p *schema.Package) (files, error) {
		return python.GeneratePackage(tool, p, nil, nil)
	},
	"go": func(p *schema.Package) (files, error) {
		return gogen.GeneratePackage(tool, p, nil)
	},
}

func write(folder string, contents files) error {
	for name, content := range contents {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generate binds the schema again for each language, since generators add to it.
func generate(specFile, out string) error {
	text, err := os.ReadFile(specFile)
	if err != nil {
		return err
	}
	for language, make := range generators {
		var spec schema.PackageSpec
		if err := json.Unmarshal(text, &spec); err != nil {
			return err
		}
		pkg, diagnostics, err := schema.BindSpec(spec, nil, schema.ValidationOptions{})
		if err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
		if diagnostics.HasErrors() {
			return fmt.Errorf("%s: %w", language, diagnostics)
		}
		contents, err := make(pkg)
		if err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
		if err := write(filepath.Join(out, language), contents); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: gen-sdk SCHEMA OUT (generators of Pulumi "+version+")")
		os.Exit(2)
	}
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
