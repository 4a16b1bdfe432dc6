{{- define "random.password" -}}{{ randAlphaNum 12 }}{{- end }}
{{- define "random.outer" -}}{{ template "random.password" . }}{{- end }}
{{- define "random.fixed" -}}{{ sha256sum "fixed" | trunc 8 }}{{- end }}
