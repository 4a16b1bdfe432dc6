package dev.cofferdam.document;

import java.util.List;

/**
 * What became of a file.
 *
 * @param documents those that could be read, in the order of the file; one without content does not
 *     count
 * @param faults in the order of the file; each cost a document, or the rest of the file
 */
public record Reading(List<Document> documents, List<Fault> faults) {

  public Reading {
    documents = List.copyOf(documents);
    faults = List.copyOf(faults);
  }
}
