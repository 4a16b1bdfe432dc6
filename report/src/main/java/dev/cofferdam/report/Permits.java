package dev.cofferdam.report;

import dev.cofferdam.document.Place;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.rule.exposure.Exposure;
import dev.cofferdam.rule.exposure.Inventory;
import dev.cofferdam.rule.exposure.Reach;
import dev.cofferdam.schema.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Holds a policy against what was seen, and takes note of what it lets pass. */
final class Permits {

  private static final String KIND = "exposure/kind";

  private final ExposurePolicy policy;
  private final LocalDate today;
  private final Map<ExposedName, Exemption> exemptions = new HashMap<>();
  private final Map<String, DeclaredKind> kinds = new HashMap<>();
  private final Set<Object> used = new LinkedHashSet<>();
  private final Map<Exemption, SortedSet<String>> passed = new HashMap<>();

  /** An object and a rule. */
  private record ExposedName(String object, String rule) {}

  Permits(ExposurePolicy policy, LocalDate today) {
    this.policy = policy;
    this.today = today;
    policy
        .exemptions()
        .forEach(
            it ->
                exemptions.put(new ExposedName(it.what().object().value(), it.what().rule()), it));
    policy.kinds().forEach(it -> kinds.put(it.kind(), it));
  }

  /** What a rule has seen; empty if the policy declares the kind harmless. */
  Optional<Entry> entry(Exposure seen) {
    var declared = seen.rule().id().equals(KIND) ? kinds.get(Inventory.kind(seen.object())) : null;
    if (declared != null) {
      used.add(declared);
      return Optional.empty();
    }
    var entry =
        new Entry(
            level(seen.reach()),
            Optional.of(seen.reach()),
            seen.finding(),
            Optional.of(seen.rule()),
            Optional.empty());
    if (entry.level() != Level.ERROR) {
      return Optional.of(entry);
    }
    var permitted = permitted(entry);
    permitted
        .allowed()
        .ifPresent(
            it ->
                passed
                    .computeIfAbsent(it, unused -> new TreeSet<>())
                    .add(Inventory.kind(seen.object())));
    return Optional.of(permitted);
  }

  private Level level(Reach reach) {
    if (reach == Reach.PRIVATE) {
      return Level.WARNING;
    }
    return reach.compareTo(policy.widest()) > 0 ? Level.ERROR : Level.NOTE;
  }

  /** What is not rendered is unproven. */
  Entry entry(Unrendered unrendered) {
    var origin = unrendered.origin();
    var finding =
        new Finding(
            unrendered.reason().id(),
            origin.file(),
            new Place(Math.max(1, origin.line()), 1),
            unrendered.subject(),
            "",
            unrendered.text());
    return permitted(
        new Entry(
            Level.ERROR, Optional.of(Reach.UNPROVEN), finding, Optional.empty(), Optional.empty()));
  }

  /** The same, as a note if an exception lets it pass. */
  Entry permitted(Entry entry) {
    var exemption = exemptions.get(new ExposedName(entry.object(), entry.id()));
    if (exemption == null) {
      return entry;
    }
    used.add(exemption);
    return exemption.isExpired(today)
        ? entry
        : new Entry(
            Level.NOTE, entry.reach(), entry.finding(), entry.rule(), Optional.of(exemption));
  }

  /** Exceptions that are over, or that let nothing pass, of all rules that were asked. */
  List<Entry> unneeded(Predicate<String> asked) {
    List<Entry> complaints = new ArrayList<>();
    for (Exemption exemption : policy.exemptions()) {
      if (!asked.test(exemption.what().rule())) {
        continue;
      }
      if (exemption.isExpired(today)) {
        complaints.add(
            complaint(
                "policy/current",
                exemption.place(),
                "the exception for %s was over on %s; mend what it lets pass, or give it another day"
                    .formatted(exemption.what(), exemption.until().orElseThrow())));
      } else if (!used.contains(exemption)) {
        complaints.add(
            complaint(
                "policy/needed",
                exemption.place(),
                "the exception for %s lets nothing pass any more; remove it, since it would hide the next one"
                    .formatted(exemption.what())));
      }
    }
    return complaints;
  }

  /** Exceptions that let pass more than they were written for: reports do not name the group. */
  List<Entry> ambiguous() {
    List<Entry> complaints = new ArrayList<>();
    for (Exemption exemption : policy.exemptions()) {
      var kinds = passed.getOrDefault(exemption, new TreeSet<>());
      if (kinds.size() > 1) {
        complaints.add(
            complaint(
                "policy/ambiguous",
                exemption.place(),
                "the exception for %s lets objects of several kinds pass: '%s'; give one of them another name"
                    .formatted(exemption.what(), String.join("', '", kinds))));
      }
    }
    return complaints;
  }

  /** Kinds that are declared and that no object needs. */
  List<Entry> unneededKinds() {
    List<Entry> complaints = new ArrayList<>();
    for (DeclaredKind kind : policy.kinds()) {
      if (!used.contains(kind)) {
        complaints.add(
            complaint(
                "policy/needed",
                kind.place(),
                "kind '%s' is declared, and no object of it needs that; remove it"
                    .formatted(kind.kind())));
      }
    }
    return complaints;
  }

  private static Entry complaint(String id, String place, String text) {
    var colon = place.lastIndexOf(':');
    var file = colon < 0 ? place : place.substring(0, colon);
    int line = colon < 0 ? 1 : Integer.parseInt(place.substring(colon + 1));
    var finding = new Finding(id, file, new Place(line, 1), "", "", text);
    return new Entry(Level.ERROR, Optional.empty(), finding, Optional.empty(), Optional.empty());
  }
}
