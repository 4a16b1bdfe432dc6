/** What Helm makes of charts, run the way Flux runs it. */
@NullMarked
package dev.cofferdam.render.helm;

import org.jspecify.annotations.NullMarked;
