package dev.kube2wasm.migrator.java.contract.types;

import java.util.stream.Stream;

/** The examples that Jackson and JSON-B are held against. */
final class JsonCases {

    private static final String DATES = """
            spring.jackson.serialization.write-dates-as-timestamps=false
            spring.jackson.serialization.write-durations-as-timestamps=false
            """;

    private static final String STYLED = """
            spring.jackson.property-naming-strategy=SNAKE_CASE
            spring.jackson.default-property-inclusion=non_null
            spring.jackson.mapper.sort-properties-alphabetically=true
            """;

    private JsonCases() {}

    static Stream<JsonCase> jackson() {
        return Stream.of(
                JsonCase.jackson(
                        "record",
                        "",
                        "Order value = new Order(\"a\", 1, List.of(new Line(2L, Optional.of(\"x\"))))",
                        """
                        record Order(String id, int count, List<Line> lines) {}
                        record Line(long amount, Optional<String> note) { public String getExtra() { return "e"; } }
                        """),
                JsonCase.jackson("getters", "", "Bean value = new Bean()", """
                        class Bean {
                          private String second = "s"; private int first = 1; private boolean ready; protected String hidden = "h";
                          public double open = 2; static String shared = "x"; private transient String gone = "g";
                          public boolean isReady() { return ready; } public int getFirst() { return first; }
                          public String getSecond() { return second; } String getSecret() { return "no"; }
                          public String getTotal() { return "t"; } public void get() {}
                        }
                        """),
                JsonCase.jackson("capitals in names", "", "All value = new All()", """
                        class All { public A a = new A(); public B b = new B(); public C c = new C(); public D d = new D(); public E e = new E(); }
                        class A { private String aURL = "u"; public String getAURL() { return aURL; } }
                        class B { private String URLPath = "p"; public String getURLPath() { return URLPath; } }
                        class C { private Boolean isOpen = true; public Boolean getIsOpen() { return isOpen; } }
                        class D { private boolean isDone; public boolean isDone() { return isDone; } }
                        class E { public String getter() { return "u"; }  }
                        """),
                JsonCase.jackson("explicit names go last", "", "Bean value = new Bean()", """
                        class Bean {
                          @JsonProperty("key") private String id = "k"; public String name = "n";
                          @JsonProperty private int seen = 1; @JsonIgnore public String none = "x";
                          public int last = 2;
                        }
                        """),
                JsonCase.jackson("renamed parts of a record stay", "", "Bean value = new Bean(\"a\", 2, null)", """
                        record Bean(@JsonProperty("key") String id, int count, @JsonInclude(Include.NON_NULL) String none) {}
                        """),
                JsonCase.jackson("the constructor's properties come first", "", "Bean value = new Bean(\"b\", 1)", """
                        class Bean {
                          public String z = "z"; private final String name; private final int count;
                          @JsonCreator Bean(@JsonProperty("name") String name, @JsonProperty("count") int count) {
                            this.name = name; this.count = count; }
                          public int getCount() { return count; } public String getName() { return name; }
                        }
                        """),
                JsonCase.jackson("order and inclusion", "", "Bean value = new Bean()", """
                        @JsonPropertyOrder({"c", "a"}) @JsonInclude(Include.NON_NULL)
                        class Bean { public String a = "a"; public String b; public String c = "c";
                          @JsonInclude(Include.ALWAYS) public String d; }
                        """),
                JsonCase.jackson("alphabetical", "", "Bean value = new Bean()", """
                        @JsonPropertyOrder(alphabetic = true) class Bean { public int z; public int m; public int a; }
                        """),
                JsonCase.jackson("settings", STYLED, "Bean value = new Bean()", """
                        class Bean { public int theURL; public String unitPrice = "1"; public String none;
                          @JsonProperty("asIs") public int other; public int aBCd; }
                        """),
                JsonCase.jackson("kebab case", "", "Bean value = new Bean()", """
                        @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
                        class Bean { public int theURLOf; public int unitPrice; public int X; }
                        """),
                JsonCase.jackson("inheritance", "", "Sub value = new Sub()", """
                        class Base<T> { private T id; public T getId() { return id; } public int version = 3; void set(T t) { id = t; } }
                        class Middle extends Base<UUID> { public String middle = "m"; Middle() { set(new UUID(1, 2)); } }
                        class Sub extends Middle { public int own; @Override public UUID getId() { return super.getId(); } }
                        """),
                JsonCase.jackson("generics", "", "Page<Order> value = new Page<>()", """
                        class Page<T> { public List<T> items = new ArrayList<>(); public Map<String, T> byKey = new TreeMap<>();
                          public Pair<T, Integer> pair = new Pair<>(null, 1); public T[] more; }
                        record Pair<A, B>(A left, B right) {}
                        record Order(String id) {}
                        """),
                JsonCase.jackson("unwrapped", "", "Person value = new Person()", """
                        class Person { public String name = "n"; @JsonUnwrapped(prefix = "home_") public Address home = new Address();
                          public int age; }
                        class Address { public String street = "s"; public String city = "c"; }
                        """),
                JsonCase.jackson("ignored by the class", "", "Bean value = new Bean()", """
                        @JsonIgnoreProperties(value = {"secret", "given"}, allowSetters = true)
                        class Bean extends Base { public String secret = "s"; public String given = "g"; public int kept;
                          @JsonIgnoreProperties("parent") public Child child = new Child(); }
                        class Base { @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String password = "p"; }
                        class Child { public String parent = "p"; public String name = "n"; }
                        """),
                JsonCase.jackson("ignored getter of a named setter", "", "Bean value = new Bean()", """
                        class Bean { private String word = "w"; public int n;
                          @JsonIgnore public String getWord() { return word; }
                          @JsonProperty public void setWord(String word) { this.word = word; } }
                        """),
                JsonCase.jackson("enums", "", "Bean value = new Bean()", """
                        class Bean { public Plain plain = Plain.B; public Named named = Named.ONE; public Coded coded = Coded.HIGH;
                          public Small small = Small.SOME_THING; public Map<Plain, Integer> counts = new EnumMap<>(Map.of(Plain.A, 1));
                          public Numbered numbered = Numbered.X; }
                        enum Plain { A, B }
                        enum Named { @JsonProperty("first") ONE, TWO }
                        enum Coded { LOW("l"), HIGH("h"); private final String code; Coded(String code) { this.code = code; }
                          @JsonValue public String getCode() { return code; } }
                        enum Small { SOME_THING; @JsonValue public String text() { return name().toLowerCase().replace('_', '-'); } }
                        enum Numbered { X(7); private final int n; Numbered(int n) { this.n = n; } @JsonValue int n() { return n; } }
                        """),
                JsonCase.jackson(
                        "enums by toString",
                        "spring.jackson.serialization.write-enums-using-to-string=true",
                        "List<E> value = List.of(E.A)",
                        """
                        enum E { A("x"), B("y"); private final String label; E(String label) { this.label = label; }
                          @Override public String toString() { return label; } }
                        """),
                JsonCase.jackson("single values", "", "Bean value = new Bean()", """
                        class Bean { public Id id = new Id("a"); public char c = 'c'; public byte[] bytes = {1, 2}; public char[] chars = {'a'};
                          public int[][] grid = {{1}, {2}}; public BigDecimal price = new BigDecimal("1.5"); public BigInteger big = BigInteger.TEN;
                          public URI uri = URI.create("a:b"); public Locale locale = Locale.UK; public Currency currency = Currency.getInstance("EUR");
                          public float f = 1.5f; public Optional<Integer> maybe = Optional.empty(); public OptionalInt perhaps = OptionalInt.of(1);
                          @JsonFormat(shape = JsonFormat.Shape.STRING) public BigDecimal text = BigDecimal.ONE; }
                        record Id(@JsonValue String text) {}
                        """),
                JsonCase.jackson("dates as text", DATES, "Dates value = new Dates()", dates()),
                JsonCase.jackson("dates as numbers", "", "Dates value = new Dates()", dates()),
                JsonCase.jackson(
                        "types by name",
                        "",
                        "List<Shape> value = List.of(new Circle(), new Box(), new Box.Cube())",
                        """
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                        @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(Box.class), @JsonSubTypes.Type(Box.Cube.class)})
                        interface Shape {}
                        class Circle implements Shape { public int r; }
                        @JsonTypeName("box") class Box implements Shape { public int w; static class Cube extends Box { public int d; } }
                        """),
                JsonCase.jackson("existing key", "", "List<Event> value = List.of(new Made(), new Gone())", """
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
                        @JsonSubTypes({@JsonSubTypes.Type(value = Made.class, name = "made"), @JsonSubTypes.Type(value = Gone.class, name = "gone")})
                        abstract class Event { public final String kind; public int at; Event(String kind) { this.kind = kind; } }
                        class Made extends Event { Made() { super("made"); } public String by = "b"; }
                        class Gone extends Event { Gone() { super("gone"); } }
                        """),
                JsonCase.jackson("wrapped types", "", "Bean value = new Bean()", """
                        class Bean { public A a = new A1(); public B b = new B1(); public Dog dog = new Dog(); }
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) interface A {}
                        class A1 implements A { public int x; }
                        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY) interface B {}
                        class B1 implements B { public int y; }
                        @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS) class Pet { public int legs; }
                        class Dog extends Pet { public int tail; }
                        """),
                JsonCase.jackson("an interface without a tag", "", "Bean value = new Bean()", """
                        class Bean { public Shape one = new Circle(1); public List<Shape> more = List.of(new Box(1, 2), new Circle(3)); }
                        sealed interface Shape permits Circle, Box {}
                        record Circle(int r) implements Shape {}
                        record Box(int w, int h) implements Shape {}
                        """),
                JsonCase.jackson("nested classes and recursion", "", "Api2.Node value = new Api2.Node()", """
                        class Api2 { static class Node { public String name = "n"; public List<Node> children = List.of(); public Inner.Node other; }
                          static class Inner { static class Node { public int x; } } }
                        """),
                JsonCase.jackson("visibility of fields", "", "Bean value = new Bean()", """
                        @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
                        class Bean { private int a; int b; public int getC() { return 1; } }
                        """),
                JsonCase.jackson("a list of one's own", "", "Orders value = new Orders()", """
                        class Orders extends ArrayList<Order> { Orders() { add(new Order(1)); } }
                        record Order(int n) {}
                        """));
    }

    static Stream<JsonCase> jsonb() {
        return Stream.of(
                JsonCase.jsonb("order, null and accessors", "Bean value = new Bean()", """
                        public static class Base {
                          private int version = 2; public int getVersion() { return version; } public void setVersion(int v) { version = v; } }
                        public static class Bean extends Base {
                          public String z = "z"; public String none; private String hidden = "h"; public transient int gone = 1;
                          private int first = 1; private String aURL = "u"; private boolean open; @JsonbTransient public int left = 1;
                          public int getFirst() { return first; } public String getURLPath() { return "p"; }
                          public boolean isOpen() { return open; } @JsonbProperty("key") public String getId() { return "i"; }
                          @JsonbProperty(nillable = true) public String kept; }
                        """),
                JsonCase.jsonb("order that is asked for", "Bean value = new Bean()", """
                        @JsonbPropertyOrder({"c", "a"}) public static class Bean { public int a; public int b; public int c; @JsonbNillable public String d; }
                        """),
                JsonCase.jsonb("values", "Bean value = new Bean()", """
                        public enum State { OPEN }
                        public static class Bean { public State state = State.OPEN; public LocalDate day = LocalDate.of(2026, 1, 2);
                          public LocalDateTime local = LocalDateTime.of(2026, 1, 2, 3, 4, 5); public Instant instant = Instant.ofEpochSecond(5);
                          public OffsetDateTime offset = OffsetDateTime.of(local, ZoneOffset.ofHours(2)); public ZonedDateTime zoned = offset.toZonedDateTime();
                          public Duration duration = Duration.ofMillis(1500); public Date date = new Date(5); public byte[] bytes = {1, 2};
                          public UUID id = new UUID(1, 2); public Optional<String> maybe = Optional.of("x"); public OptionalInt perhaps = OptionalInt.of(1);
                          public BigDecimal price = new BigDecimal("1.5"); public Map<String, List<Integer>> map = Map.of("a", List.of(1));
                          @JsonbDateFormat("yyyy-MM-dd") public LocalDateTime only = local; public char c = 'c'; public URI uri = URI.create("a:b"); }
                        """),
                JsonCase.jsonb("types by name", "List<Shape> value = List.of(new Circle(), new Box())", """
                        @JsonbTypeInfo(key = "kind", value = {@JsonbSubtype(alias = "circle", type = Circle.class), @JsonbSubtype(alias = "box", type = Box.class)})
                        public interface Shape {}
                        public static class Circle implements Shape { public int r; }
                        public static class Box implements Shape { public int a; }
                        """));
    }

    private static String dates() {
        return """
                class Dates { public LocalDate day = LocalDate.of(2026, 1, 2); public LocalTime time = LocalTime.of(1, 2, 3);
                  public LocalDateTime local = LocalDateTime.of(2026, 1, 2, 3, 4, 5); public Instant instant = Instant.ofEpochSecond(5);
                  public OffsetDateTime offset = OffsetDateTime.of(local, ZoneOffset.ofHours(2));
                  public ZonedDateTime zoned = offset.toZonedDateTime(); public Duration duration = Duration.ofMillis(1500);
                  public Date date = new Date(5); public Year year = Year.of(2026); public YearMonth month = YearMonth.of(2026, 1);
                  public Period period = Period.ofDays(2); public DayOfWeek weekday = DayOfWeek.FRIDAY; public ZoneId zone = ZoneOffset.UTC;
                  public java.sql.Timestamp stamp = new java.sql.Timestamp(5);
                  @JsonFormat(pattern = "yyyy-MM-dd") public Date onlyDay = new Date(5);
                  @JsonFormat(shape = JsonFormat.Shape.STRING) public LocalDateTime text = local;
                  @JsonFormat(pattern = "dd.MM.yyyy") public LocalDate german = day;
                  @JsonFormat(shape = JsonFormat.Shape.NUMBER) public Date number = new Date(7);
                  @JsonFormat(pattern = "HH:mm:ss") public List<LocalTime> times = List.of(time); }
                """;
    }
}
