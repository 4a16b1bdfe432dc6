{{- define "cofferdam.collect" -}}
{{- $path := .path -}}
{{- $scope := .scope -}}
{{- $found := .found -}}
{{- range $file := fromJsonArray (include (print $path "/templates/_cofferdam-names.tpl") "") -}}
{{- $name := print $path "/" $file -}}
{{- $one := dict "name" $name "base" (print $path "/templates") "scope" $scope -}}
{{- $_ := set $found (printf "%06d %s" (len (splitList "/" $name)) $name) $one -}}
{{- end -}}
{{- range $name, $inner := $scope.Subcharts -}}
{{- $chart := dict "path" (print $path "/charts/" $name) "scope" $inner "found" $found -}}
{{- include "cofferdam.collect" $chart -}}
{{- end -}}
{{- end -}}
{{- $found := dict -}}
{{- include "cofferdam.collect" (dict "path" .Chart.Name "scope" . "found" $found) -}}
{{- $texts := list -}}
{{- range $key := reverse (sortAlpha (keys $found)) -}}
{{- $one := get $found $key -}}
{{- $_ := set $one.scope "Template" (dict "Name" $one.name "BasePath" $one.base) -}}
{{- $text := include $one.name $one.scope -}}
{{- $texts = append $texts (dict "name" $one.name "text" (b64enc $text)) -}}
{{- end -}}
{{- fail (print "cofferdam-collected:" (toJson $texts)) -}}
