package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

  @Test
  void every_row_says_what_is_made_and_how_it_is_called() {
    assertThat(ProductTable.rows())
        .hasSizeGreaterThan(60)
        .doesNotHaveDuplicates()
        .allSatisfy(
            row -> {
              assertThat(row.makes()).isIn("ConfigMap", "Secret", "Service");
              assertThat(row.names())
                  .isNotEmpty()
                  .allSatisfy(
                      name ->
                          assertThat(name)
                              .matches("[a-z.*-]*([{][a-zA-Z.\\[\\]]+[}])?[a-z.*-]*")
                              .doesNotMatch(".*[*].*[*].*"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "db-app, Secret, a, true",
    "db-app, Secret, b, false",
    "db-app, Service, a, false",
    "db-rw, Service, a, true",
    "db-rwx, Service, a, false",
    "extra-one, Service, a, true",
    "extra-two, Service, a, true",
    "app.pg.credentials.postgresql.acid.zalan.do, Secret, a, true",
    "app.db.credentials.postgresql.acid.zalan.do, Secret, a, false",
    ".credentials.postgresql.acid.zalan.do, Secret, a, false",
    "es-es-http, Service, a, true",
    "es-es, Service, a, false",
    "account-key, Secret, z, true",
  })
  void knows_the_names_of_what_is_made(String name, String kind, String namespace, boolean made) {
    var cluster =
        Clusters.of(
            """
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata: {name: db, namespace: a}
            spec:
              managed:
                services:
                  additional:
                    - serviceTemplate: {metadata: {name: extra-one}}
                    - serviceTemplate: {metadata: {name: extra-two}}
            ---
            apiVersion: acid.zalan.do/v1
            kind: postgresql
            metadata: {name: pg, namespace: a}
            ---
            apiVersion: elasticsearch.k8s.elastic.co/v1
            kind: Elasticsearch
            metadata: {name: es, namespace: a}
            ---
            apiVersion: cert-manager.io/v1
            kind: ClusterIssuer
            metadata: {name: le}
            spec: {acme: {privateKeySecretRef: {name: account-key}}}
            """);
    assertThat(new Products(new Declared(cluster)).make(kind, namespace, name)).isEqualTo(made);
  }
}
