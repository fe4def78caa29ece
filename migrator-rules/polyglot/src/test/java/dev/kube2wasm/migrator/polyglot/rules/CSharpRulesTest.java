package dev.kube2wasm.migrator.polyglot.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class CSharpRulesTest {

    private static final String PROJECT = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>\n";

    @Test
    void clientsOfRedisAreFound() {
        rule(new PolyglotRedis())
                .file("Shop.csproj", PROJECT)
                .file("Program.cs", """
                        using StackExchange.Redis;

                        var app = WebApplication.CreateBuilder(args).Build();
                        // requires: redis
                        var redis = ConnectionMultiplexer.Connect("redis");
                        app.MapGet("/", () => "ConnectionMultiplexer.Connect is text");
                        app.Run();
                        """)
                .check();
    }

    @Test
    void whatNobodyMentionsDoesNotCount() {
        rule(new PolyglotFileWrites())
                .file("Shop.csproj", PROJECT)
                .file("Program.cs", """
                        var app = WebApplication.CreateBuilder(args).Build();
                        app.MapPost("/", () => Store.Save("x"));
                        app.Run();
                        """)
                .file("Store.cs", """
                        namespace Shop;

                        public static class Store
                        {
                            public static void Save(string text)
                            {
                                var before = File.ReadAllText("/data/text");
                                // requires: filesystem.write
                                File.WriteAllText("/data/text", before + text);
                            }
                        }

                        public static class Dead
                        {
                            public static void Clear() => File.Delete("/data/text");
                        }
                        """)
                .check();
    }

    @Test
    void staticMemoryOfControllersIsFound() {
        rule(new PolyglotState())
                .file("Shop.csproj", PROJECT)
                .file("CartController.cs", """
                        using Microsoft.AspNetCore.Mvc;

                        namespace Shop;

                        [ApiController]
                        [Route("cart")]
                        public class CartController : ControllerBase
                        {
                            // requires: state.static
                            private static readonly Dictionary<string, int> items = new();
                            private static readonly string[] names = { "tea" };
                            private int own;

                            [HttpPost("{id}")]
                            public int Add(string id)
                            {
                                items[id] = names.Length;
                                own++;
                                return items.Count;
                            }
                        }
                        """)
                .check();
    }

    @Test
    void fieldsOfSingletonsLiveAsLong() {
        rule(new PolyglotState())
                .file("Shop.csproj", PROJECT)
                .file("Program.cs", """
                        var builder = WebApplication.CreateBuilder(args);
                        builder.Services.AddSingleton<Store>();
                        builder.Services.AddScoped<Reply>();
                        var app = builder.Build();
                        app.MapGet("/", (Store store, Reply reply) => store.Count() + reply.Count());
                        app.Run();
                        """)
                .file("Store.cs", """
                        public class Store
                        {
                            // requires: state.static
                            private int visits;

                            public int Count()
                            {
                                visits++;
                                return visits;
                            }
                        }

                        public class Reply
                        {
                            private int lines;

                            public int Count()
                            {
                                lines++;
                                return lines;
                            }
                        }
                        """)
                .check();
    }

    @Test
    void hostedServicesWorkInTheBackground() {
        rule(new PolyglotBackgroundWork())
                .file("Shop.csproj", PROJECT)
                .file("Worker.cs", """
                        namespace Shop;

                        // requires: threads.background
                        public class Worker : BackgroundService
                        {
                        }
                        """)
                .check();
    }
}
