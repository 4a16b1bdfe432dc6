{{- define "lookup.password" -}}
{{- $there := lookup "v1" "Secret" .Release.Namespace "there" -}}
{{- if $there }}{{ $there.data.password }}{{ else }}bmV3{{ end -}}
{{- end }}
