using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace Course.Notebooks.Host;

/// <summary>
/// Types that know how to show themselves without referencing any kernel: by an attribute whose <em>name</em> is
/// TypeFormatterSourceAttribute, as in .NET Interactive, or else by a public method <c>string ToHtml()</c>.
/// </summary>
internal static class SelfDisplay
{
    /// <summary>What an attribute must be called, wherever it is defined.</summary>
    public const string AttributeName = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<NamedFormatter>> Known = [];

    /// <summary>Mime type → text of all the forms that the value gives itself; empty for ordinary objects.</summary>
    public static IReadOnlyDictionary<string, string> Of(object value)
    {
        var formatters = Known.GetOrAdd(value.GetType(), FindFormatters);
        if (formatters.Count == 0)
            return ReadOnlyDictionary<string, string>.Empty;

        var forms = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            if (formatter.Format(value) is { } text)
                forms.TryAdd(formatter.MimeType, text);
        }
        return forms;
    }

    private static IReadOnlyList<NamedFormatter> FindFormatters(Type type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            object? attribute = declaring.GetCustomAttributes(inherit: false).FirstOrDefault(a => a.GetType().Name == AttributeName);
            if (attribute is not null)
                return NamedFormatter.FromAttribute(attribute, type);
        }
        return NamedFormatter.FromToHtml(type) is { } toHtml ? [toHtml] : [];
    }
}
