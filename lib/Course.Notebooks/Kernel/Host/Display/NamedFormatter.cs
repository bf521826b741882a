using System.Collections;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Host;

/// <summary>One form in which a type shows itself, called by the names of its members.</summary>
internal sealed record NamedFormatter(string MimeType, Func<object, string?> Format)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The forms behind a TypeFormatterSourceAttribute, limited to its preferred mime types where it names some.</summary>
    public static IReadOnlyList<NamedFormatter> FromAttribute(object attribute, Type type)
    {
        var all = Sources(attribute).Where(formatter => Fits(formatter, type)).Select(FromObject).OfType<NamedFormatter>().ToList();
        var preferred = Property(attribute, "PreferredMimeTypes") as string[] ?? [];
        return preferred.Length == 0 ? all : [.. all.Where(formatter => preferred.Contains(formatter.MimeType))];
    }

    /// <summary>The forms behind such an attribute of an assembly, each with the type that it shows.</summary>
    public static IEnumerable<(Type Type, NamedFormatter Formatter)> OfOtherTypes(object attribute)
    {
        foreach (object formatter in Sources(attribute))
        {
            if (Property(formatter, "Type") is Type type && FromObject(formatter) is { } named)
                yield return (type, named);
        }
    }

    private static IEnumerable<object> Sources(object attribute)
    {
        if (Property(attribute, "FormatterSourceType") is not Type sourceType)
            return [];
        object source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        return Call(source, "CreateTypeFormatters") is IEnumerable formatters ? formatters.Cast<object>() : [];
    }

    /// <summary>The form given by a public method <c>string ToHtml()</c>; null where there is none.</summary>
    public static NamedFormatter? FromToHtml(Type type)
    {
        var method = type.GetMethod("ToHtml", BindingFlags.Instance | BindingFlags.Public, []);
        return method?.ReturnType == typeof(string)
            ? new NamedFormatter("text/html", value => (string?)Invoke(method, value))
            : null;
    }

    private static NamedFormatter? FromObject(object formatter)
    {
        if (Property(formatter, "MimeType") is not string mimeType)
            return null;
        var method = formatter.GetType().GetMethods(Members)
            .FirstOrDefault(m => m.Name == "Format" && m.GetParameters() is [_, var writer] && TakesText(writer));
        return method is null ? null : new NamedFormatter(mimeType, value => Write(formatter, method, value));
    }

    private static bool TakesText(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TextWriter) || parameter.ParameterType == typeof(FormatContext);

    private static string? Write(object formatter, MethodInfo method, object value)
    {
        using var writer = new StringWriter();
        object target = method.GetParameters()[1].ParameterType == typeof(TextWriter) ? writer : new FormatContext(writer);
        return Invoke(method, formatter, value, target) is false ? null : writer.ToString();
    }

    /// <summary>A formatter may be meant for a base type or, given as an open generic type, for all its constructions.</summary>
    private static bool Fits(object formatter, Type type)
    {
        if (Property(formatter, "Type") is not Type formatted || formatted.IsAssignableFrom(type))
            return true;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == formatted)
                return true;
        }
        return false;
    }

    private static object? Property(object instance, string name) => instance.GetType().GetProperty(name, Members)?.GetValue(instance);

    private static object? Call(object instance, string name) =>
        instance.GetType().GetMethod(name, Members, []) is { } method ? Invoke(method, instance) : null;

    private static object? Invoke(MethodInfo method, object instance, params object[] arguments)
    {
        try
        {
            return method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}
