package dev.cofferdam.document;

/**
 * Why a file, or one document of it, could not be read.
 *
 * @param place where the reader met it
 * @param text what is wrong and what to do about it, on one line
 */
public record Fault(Place place, String text) {}
