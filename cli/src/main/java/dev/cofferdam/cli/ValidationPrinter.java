package dev.cofferdam.cli;

import dev.cofferdam.schema.ValidationReport;

/** Prints what a validation has found. */
interface ValidationPrinter {

  void print(ValidationReport report);
}
