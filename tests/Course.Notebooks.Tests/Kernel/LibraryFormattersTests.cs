namespace Course.Notebooks.Tests;

public class LibraryFormattersTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    // what such a library brings, found by names alone
    private const string Source = """
        [assembly: Show.TypeFormatterSource(typeof(Show.Source))]
        namespace Show
        {
            [AttributeUsage(AttributeTargets.Assembly)]
            class TypeFormatterSourceAttribute : Attribute { public TypeFormatterSourceAttribute(Type source) { FormatterSourceType = source; } public Type FormatterSourceType { get; } }
            class Source { public IEnumerable<object> CreateTypeFormatters() { yield return new Form("text/html", "<b>", "</b>"); yield return new Form("application/vnd.gauge+json", "{\"n\":", "}"); yield return new Form("text/plain", "gauge ", ""); } }
            class Form
            {
                readonly string open, close;
                public Form(string mimeType, string open, string close) { MimeType = mimeType; this.open = open; this.close = close; }
                public string MimeType { get; }
                public Type Type { get { return typeof(Own.Gauge); } }
                public bool Format(object value, TextWriter writer)
                {
                    if (((Own.Gauge)value).N < 0) throw new InvalidOperationException("below zero");
                    writer.Write(open + ((Own.Gauge)value).N + close);
                    return true;
                }
            }
        }
        """;

    [Fact]
    public async Task ALibraryMayShowTypesOfAnother()
    {
        string folder = Directory.CreateDirectory(Path.Combine(shared.Folder, "show")).FullName;
        string owner = TestLibrary.Write(folder, "Own", "namespace Own { public class Gauge { public int N; } public class Dial : Gauge { } }");
        TestLibrary.Write(folder, "Show", Source, owner);
        Assert.Contains("N</td>", (await shared.RunAsync("#r \"show/Own.dll\"\nnew Own.Gauge { N = 1 }")).Single("execute_result").Data("text/html"));

        // from now on, also for a type whose value was shown before, for types derived from it, and inside other values
        await shared.RunAsync("#r \"show/Show.dll\"");
        Assert.Equal("""{"text/html":"\u003Cb\u003E2\u003C/b\u003E","application/vnd.gauge\u002Bjson":{"n":2},"text/plain":"gauge 2"}""",
            (await shared.RunAsync("new Own.Gauge { N = 2 }")).Single("execute_result")["data"]!.ToJsonString());
        Assert.Equal("<b>3</b>", (await shared.RunAsync("display(new Own.Dial { N = 3 });")).Single("display_data").Data("text/html"));
        Assert.Contains("<b>4</b>", (await shared.RunAsync("new[] { new Own.Gauge { N = 4 } }")).Single("execute_result").Data("text/html"));
        Assert.Contains("below zero", (await shared.FailAsync("new Own.Gauge { N = -1 }")).Message);
    }
}
