package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The commands behind the methods of Redis clients.
 *
 * @see <a href="https://redis.io/docs/latest/commands/">Redis, commands, read 2026-11-23</a>
 */
final class RedisForms {

    private static final Set<String> NUMBERS =
            Set.of("by", "start", "stop", "milliseconds", "seconds", "count", "index", "score");

    private static final Optional<Type> NOTHING = Optional.empty();
    private static final Optional<Type> TEXT = Optional.of(new Type.Nullable(new Type.Scalar(Kind.STRING)));
    private static final Optional<Type> COUNT = Optional.of(new Type.Scalar(Kind.INT64));
    private static final Optional<Type> TRUTH = Optional.of(new Type.Scalar(Kind.BOOLEAN));
    private static final Optional<Type> TEXTS = Optional.of(new Type.ListOf(new Type.Scalar(Kind.STRING), false));
    private static final Optional<Type> TEXT_SET = Optional.of(new Type.ListOf(new Type.Scalar(Kind.STRING), true));
    private static final Optional<Type> ENTRIES = Optional.of(new Type.MapOf(new Type.Scalar(Kind.STRING)));

    /**
     * A command.
     *
     * @param parameters their names, in the order of their numbers
     */
    record Form(String command, List<String> parameters, Optional<Type> result) {

        String name() {
            int space = command.indexOf(' ');
            return space < 0 ? command : command.substring(0, space);
        }
    }

    private static final Map<String, Form> SPRING = spring();
    private static final Map<String, Form> DIRECT = direct();

    private RedisForms() {}

    /** Of Spring's operations, as {@code Hash}; those of the template itself have no name. */
    static Optional<Form> spring(String operations, String method, int arguments) {
        return Optional.ofNullable(SPRING.get(operations + "." + method + "/" + arguments));
    }

    /** Of a client whose methods are called as the commands are. */
    static Optional<Form> direct(String method, int arguments) {
        return Optional.ofNullable(DIRECT.get(method + "/" + arguments));
    }

    static boolean isNumber(String parameter) {
        return NUMBERS.contains(parameter);
    }

    private static void add(
            Map<String, Form> to, String method, String command, Optional<Type> result, String... parameters) {
        to.put(method + "/" + parameters.length, new Form(command, List.of(parameters), result));
    }

    private static Map<String, Form> spring() {
        Map<String, Form> f = new TreeMap<>();
        add(f, ".delete", "DEL $1", TRUTH, "key");
        add(f, ".hasKey", "EXISTS $1", TRUTH, "key");
        add(f, ".expire", "PEXPIRE $1 $2", TRUTH, "key", "milliseconds");
        add(f, ".keys", "KEYS $1", TEXT_SET, "pattern");
        add(f, ".persist", "PERSIST $1", TRUTH, "key");
        add(f, ".getExpire", "TTL $1", COUNT, "key");
        add(f, ".convertAndSend", "PUBLISH $1 $2", COUNT, "channel", "message");
        add(f, "Value.get", "GET $1", TEXT, "key");
        add(f, "Value.set", "SET $1 $2", NOTHING, "key", "value");
        add(f, "Value.set", "SET $1 $2 PX $3", NOTHING, "key", "value", "milliseconds");
        f.put("Value.set/4", new Form("SET $1 $2 PX $3", List.of("key", "value", "milliseconds"), NOTHING));
        f.put(".expire/3", new Form("PEXPIRE $1 $2", List.of("key", "milliseconds"), TRUTH));
        add(f, "Value.setIfAbsent", "SET $1 $2 NX", TRUTH, "key", "value");
        add(f, "Value.setIfAbsent", "SET $1 $2 PX $3 NX", TRUTH, "key", "value", "milliseconds");
        add(f, "Value.getAndDelete", "GETDEL $1", TEXT, "key");
        add(f, "Value.getAndSet", "GETSET $1 $2", TEXT, "key", "value");
        add(f, "Value.increment", "INCR $1", COUNT, "key");
        add(f, "Value.increment", "INCRBY $1 $2", COUNT, "key", "by");
        add(f, "Value.decrement", "DECR $1", COUNT, "key");
        add(f, "Value.decrement", "DECRBY $1 $2", COUNT, "key", "by");
        add(f, "Value.append", "APPEND $1 $2", COUNT, "key", "value");
        add(f, "Hash.put", "HSET $1 $2 $3", NOTHING, "key", "field", "value");
        add(f, "Hash.putIfAbsent", "HSETNX $1 $2 $3", TRUTH, "key", "field", "value");
        add(f, "Hash.get", "HGET $1 $2", TEXT, "key", "field");
        add(f, "Hash.entries", "HGETALL $1", ENTRIES, "key");
        add(f, "Hash.delete", "HDEL $1 $2", COUNT, "key", "field");
        add(f, "Hash.hasKey", "HEXISTS $1 $2", TRUTH, "key", "field");
        add(f, "Hash.keys", "HKEYS $1", TEXT_SET, "key");
        add(f, "Hash.values", "HVALS $1", TEXTS, "key");
        add(f, "Hash.size", "HLEN $1", COUNT, "key");
        add(f, "Hash.increment", "HINCRBY $1 $2 $3", COUNT, "key", "field", "by");
        add(f, "List.leftPush", "LPUSH $1 $2", COUNT, "key", "value");
        add(f, "List.rightPush", "RPUSH $1 $2", COUNT, "key", "value");
        add(f, "List.leftPop", "LPOP $1", TEXT, "key");
        add(f, "List.rightPop", "RPOP $1", TEXT, "key");
        add(f, "List.range", "LRANGE $1 $2 $3", TEXTS, "key", "start", "stop");
        add(f, "List.trim", "LTRIM $1 $2 $3", NOTHING, "key", "start", "stop");
        add(f, "List.size", "LLEN $1", COUNT, "key");
        add(f, "List.index", "LINDEX $1 $2", TEXT, "key", "index");
        add(f, "List.remove", "LREM $1 $2 $3", COUNT, "key", "count", "value");
        add(f, "Set.add", "SADD $1 $2", COUNT, "key", "member");
        add(f, "Set.members", "SMEMBERS $1", TEXT_SET, "key");
        add(f, "Set.remove", "SREM $1 $2", COUNT, "key", "member");
        add(f, "Set.isMember", "SISMEMBER $1 $2", TRUTH, "key", "member");
        add(f, "Set.size", "SCARD $1", COUNT, "key");
        add(f, "Set.pop", "SPOP $1", TEXT, "key");
        add(f, "ZSet.remove", "ZREM $1 $2", COUNT, "key", "member");
        add(f, "ZSet.range", "ZRANGE $1 $2 $3", TEXTS, "key", "start", "stop");
        add(f, "ZSet.reverseRange", "ZREVRANGE $1 $2 $3", TEXTS, "key", "start", "stop");
        add(f, "ZSet.zCard", "ZCARD $1", COUNT, "key");
        return Map.copyOf(f);
    }

    private static Map<String, Form> direct() {
        Map<String, Form> f = new TreeMap<>();
        add(f, "get", "GET $1", TEXT, "key");
        add(f, "set", "SET $1 $2", NOTHING, "key", "value");
        add(f, "setnx", "SETNX $1 $2", TRUTH, "key", "value");
        add(f, "setex", "SETEX $1 $2 $3", NOTHING, "key", "seconds", "value");
        add(f, "psetex", "PSETEX $1 $2 $3", NOTHING, "key", "milliseconds", "value");
        add(f, "del", "DEL $1", COUNT, "key");
        add(f, "exists", "EXISTS $1", TRUTH, "key");
        add(f, "expire", "EXPIRE $1 $2", COUNT, "key", "seconds");
        add(f, "ttl", "TTL $1", COUNT, "key");
        add(f, "keys", "KEYS $1", TEXT_SET, "pattern");
        add(f, "publish", "PUBLISH $1 $2", COUNT, "channel", "message");
        for (String verb : List.of("incr", "decr", "llen", "scard", "hlen", "zcard", "persist")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1", COUNT, "key");
        }
        for (String verb : List.of("incrby", "decrby")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1 $2", COUNT, "key", "by");
        }
        for (String verb : List.of("lpush", "rpush", "append")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1 $2", COUNT, "key", "value");
        }
        for (String verb : List.of("sadd", "srem", "zrem")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1 $2", COUNT, "key", "member");
        }
        for (String verb : List.of("lpop", "rpop", "spop", "getdel")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1", TEXT, "key");
        }
        for (String verb : List.of("lrange", "zrange")) {
            add(f, verb, verb.toUpperCase(Locale.ROOT) + " $1 $2 $3", TEXTS, "key", "start", "stop");
        }
        add(f, "sismember", "SISMEMBER $1 $2", TRUTH, "key", "member");
        add(f, "smembers", "SMEMBERS $1", TEXT_SET, "key");
        add(f, "hset", "HSET $1 $2 $3", COUNT, "key", "field", "value");
        add(f, "hget", "HGET $1 $2", TEXT, "key", "field");
        add(f, "hgetall", "HGETALL $1", ENTRIES, "key");
        add(f, "hdel", "HDEL $1 $2", COUNT, "key", "field");
        add(f, "hexists", "HEXISTS $1 $2", TRUTH, "key", "field");
        add(f, "hincrby", "HINCRBY $1 $2 $3", COUNT, "key", "field", "by");
        return Map.copyOf(f);
    }
}
