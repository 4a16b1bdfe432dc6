package dev.cofferdam.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a type of the model: a record, or the class of a kind. */
public final class Fields {

  /** What every object has, and what keeps the fields that a type does not have. */
  private static final Set<String> NOT_OURS =
      Set.of("apiVersion", "kind", "metadata", "additionalProperties");

  private static final Map<Class<?>, List<Field>> KNOWN = new ConcurrentHashMap<>();

  private Fields() {}

  /** The rules that are on a type or a field, in the order of the annotations. */
  public static List<Rule> rules(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotationsByType(ValidationRule.class))
        .map(rule -> new Rule(rule.value(), rule.message()))
        .toList();
  }

  /** The fields of a type in their order; of a kind, those beside apiVersion, kind and metadata. */
  public static List<Field> of(Class<?> type) {
    var known = KNOWN.get(type);
    if (known == null) {
      known = declared(type).map(Fields::field).toList();
      KNOWN.put(type, known);
    }
    return known;
  }

  /** The release of Flux that a type came with. */
  public static FluxVersion since(AnnotatedElement element) {
    return annotation(element, Since.class, Since::value)
        .map(FluxVersion::parse)
        .orElse(FluxVersion.OLDEST);
  }

  private static Stream<java.lang.reflect.Field> declared(Class<?> type) {
    boolean kind = !type.isRecord();
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getName().equals("additionalProperties"))
        .filter(field -> !kind || !NOT_OURS.contains(field.getName()));
  }

  private static Field field(java.lang.reflect.Field field) {
    field.setAccessible(true);
    return new Field(
        annotation(field, JsonProperty.class, JsonProperty::value).orElse(field.getName()),
        field.isAnnotationPresent(Required.class),
        since(field),
        annotation(field, Default.class, Default::value),
        annotation(field, UniqueBy.class, UniqueBy::value),
        rules(field),
        shape(field.getAnnotatedType()),
        owner -> valueOf(field, owner));
  }

  private static @Nullable Object valueOf(java.lang.reflect.Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shape shape(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return collection(generic);
    }
    var plain = (Class<?>) type.getType();
    if (plain == String.class) {
      return new Shape.Text(annotation(type, Pattern.class, Pattern::value), extent(type));
    } else if (plain == Integer.class || plain == Long.class) {
      return whole(type);
    } else if (plain == Boolean.class) {
      return new Shape.Flag();
    } else if (plain == Object.class) {
      return new Shape.Free();
    } else if (plain.isEnum()) {
      return new Shape.Choice(names(plain));
    }
    return plain.isRecord() ? new Shape.Part(plain) : new Shape.Kubernetes(plain);
  }

  private static Shape collection(AnnotatedParameterizedType type) {
    var arguments = type.getAnnotatedActualTypeArguments();
    var item = shape(arguments[arguments.length - 1]);
    var raw = ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
    if (raw == List.class) {
      return new Shape.ListOf(item, extent(type));
    }
    return item instanceof Shape.Free ? item : new Shape.MapOf(item);
  }

  private static Shape.Extent extent(AnnotatedType type) {
    return annotation(type, Size.class, size -> new Shape.Extent(size.min(), size.max()))
        .orElse(Shape.Extent.ANY);
  }

  private static Shape.Whole whole(AnnotatedType type) {
    return new Shape.Whole(
        annotation(type, Min.class, min -> (long) min.value()).orElse(Long.MIN_VALUE),
        annotation(type, Max.class, max -> (long) max.value()).orElse(Long.MAX_VALUE));
  }

  /** The names of an enum's constants in YAML. */
  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(java.lang.reflect.Field::isEnumConstant)
        .map(constant -> constant.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .toList();
  }

  private static <A extends Annotation, T> Optional<T> annotation(
      AnnotatedElement element, Class<A> type, Function<A, T> value) {
    return Optional.ofNullable(element.getAnnotation(type)).map(value);
  }
}
