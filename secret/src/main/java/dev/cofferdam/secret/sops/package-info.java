/**
 * Secrets in Git, encrypted: YAML documents that {@code sops} and Flux decrypt with an age key.
 *
 * <p>The format is that of getsops/sops v3.13.3 (aes/cipher.go, sops.go, stores/stores.go); its own
 * code decrypts what is written here in the tests, and the other way round.
 */
@NullMarked
package dev.cofferdam.secret.sops;

import org.jspecify.annotations.NullMarked;
