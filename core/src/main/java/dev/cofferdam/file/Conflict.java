package dev.cofferdam.file;

/**
 * Something in a repository that a stack will not overwrite.
 *
 * @param text what it is, as a sentence without a full stop
 * @param adoptable whether {@link ForeignFiles#ADOPT} takes it over; a symbolic link or a directory
 *     has to be moved by hand
 */
public record Conflict(String text, boolean adoptable) {}
