/**
 * Reports as texts: for people, for CI servers and for other programs. Every format is a function
 * of the report alone, with line feeds as line ends; who writes it as bytes takes UTF-8.
 */
@NullMarked
package dev.cofferdam.report.format;

import org.jspecify.annotations.NullMarked;
