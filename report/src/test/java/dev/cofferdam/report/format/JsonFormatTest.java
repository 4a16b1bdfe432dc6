package dev.cofferdam.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.report.Report;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatTest {

  @Test
  void writes_everything_that_a_report_knows() {
    var json = JsonMapper.shared().readTree(json(Samples.mixed()));

    assertThat(json.propertyNames())
        .containsExactly(
            "passes",
            "verdict",
            "policy",
            "tailnet",
            "counts",
            "entries",
            "exceptions",
            "kinds",
            "map",
            "assumptions",
            "objects");
    assertThat(json.path("passes").booleanValue()).isFalse();
    assertThat(json.path("verdict").stringValue())
        .startsWith("not tailnet-only: 1 public, 2 unproven of 7 objects, ");
    assertThat(json.path("policy").stringValue()).isEqualTo("tailnet-only");
    assertThat(json.path("tailnet").stringValue()).isEqualTo("example.ts.net");
    assertThat(json.path("counts").toString())
        .isEqualTo(
            """
            {"objects":7,"private":3,"tailnet":1,"unproven":2,"public":1,"notRendered":1,\
            "charts":1,"exceptions":1,"errors":6,"warnings":2}""");
    assertThat(json.path("entries").size()).isEqualTo(9);
    assertThat(json.path("entries").get(3).toString())
        .isEqualTo(
            """
            {"level":"error","reach":"","id":"schema/unknown-field","file":"b.yaml","line":3,\
            "column":5,"object":"Service a/b","field":"spec.ports[0].portt",\
            "text":"is unknown; did you mean 'port'?","allowed":false}""");
    assertThat(json.path("entries").get(8).toString())
        .isEqualTo(
            """
            {"level":"note","reach":"public","id":"exposure/host-network","file":"nodes.yaml",\
            "line":3,"column":1,"object":"DaemonSet monitoring/node-exporter",\
            "field":"spec.template.spec.hostNetwork","text":"opens every port; leave it out",\
            "allowed":true}""");
    assertThat(json.path("exceptions").toString())
        .isEqualTo(
            """
            [{"id":"exposure/host-network","object":"DaemonSet monitoring/node-exporter",\
            "because":"the nodes have no public addresses","until":"2027-01-31","place":""}]""");
    assertThat(json.path("kinds").toString())
        .isEqualTo(
            """
            [{"kind":"Gadget.example.com","because":"its controller is ours","place":""}]""");
    assertThat(json.path("map").size()).isEqualTo(5);
    assertThat(json.path("map").get(1).toString())
        .isEqualTo(
            """
            {"from":"internet","address":"the load balancer of Service apps/web","hops":[\
            {"object":"Service apps/web","port":"80"},\
            {"object":"Deployment apps/web","port":"8080"}],"id":"exposure/service-type"}""");
    assertThat(json.path("map").get(4).toString())
        .isEqualTo(
            """
            {"from":"cluster","address":"web.apps.svc:80","hops":[\
            {"object":"Service apps/web","port":"80"}],"id":""}""");
    assertThat(json.path("assumptions").toString())
        .isEqualTo("[\"nodes and pods have no addresses that the internet reaches\"]");
    assertThat(json.path("objects").size()).isEqualTo(7);
    assertThat(json.path("objects").get(0).toString())
        .isEqualTo(
            """
            {"object":"Service apps/web","apiVersion":"v1","kind":"Service","namespace":"apps",\
            "name":"web","file":"apps/a.yaml","line":1,"reach":"public",\
            "because":["exposure/service-type"]}""");
  }

  @Test
  void writes_every_key_of_a_report_that_says_nothing() {
    assertThat(json(Samples.nothing()))
        .isEqualTo(
            """
            {
              "passes" : false,
              "verdict" : "not tailnet-only: no object was found, and nothing proves nothing",
              "policy" : "tailnet-only",
              "tailnet" : "",
              "counts" : {
                "objects" : 0,
                "private" : 0,
                "tailnet" : 0,
                "unproven" : 0,
                "public" : 0,
                "notRendered" : 0,
                "charts" : 0,
                "exceptions" : 0,
                "errors" : 0,
                "warnings" : 0
              },
              "entries" : [ ],
              "exceptions" : [ ],
              "kinds" : [ ],
              "map" : [ ],
              "assumptions" : [ ],
              "objects" : [ ]
            }
            """);
  }

  @Test
  void says_that_a_check_succeeds() {
    assertThat(JsonMapper.shared().readTree(json(Samples.clean())).path("passes").booleanValue())
        .isTrue();
  }

  @Test
  void keeps_texts_as_they_are() {
    var hostile = "a\n\u0000\u001b\u202e`|<script>]]>\"\\ 😀";
    var json = JsonMapper.shared().readTree(json(Samples.single("f\n", "Service a/b", hostile)));

    assertThat(json.path("entries").get(0).path("text").stringValue()).isEqualTo(hostile);
    assertThat(json.path("entries").get(0).path("file").stringValue()).isEqualTo("f\n");
  }

  private static String json(Report report) {
    return Samples.written(new JsonFormat(), report);
  }
}
