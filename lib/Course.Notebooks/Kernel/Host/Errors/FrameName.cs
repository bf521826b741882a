using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Host;

/// <summary>Names of stack frames in the terms of the source, not of the code the compiler makes of it.</summary>
internal static partial class FrameName
{
    /// <summary>The class that the compiler wraps around a cell.</summary>
    public const string ScriptClass = "CellCode";

    private static readonly string[] MachineryNamespaces = ["Course.Notebooks.Host", "System.Runtime.CompilerServices", "System.Runtime.ExceptionServices"];
    private static readonly Type[] MachineryTypes = [typeof(System.Runtime.ControlledExecution), typeof(ThreadPool), typeof(Task), typeof(ExecutionContext), typeof(Thread)];

    /// <summary>Whether the frame belongs to what runs cells and awaits, not to what the student called.</summary>
    public static bool IsMachinery(StackFrame frame)
    {
        var type = frame.GetMethod()?.DeclaringType;
        while (type?.DeclaringType is { } outer)
            type = outer;
        return type is null
            || type.Name == ScriptClass
            || MachineryTypes.Contains(type)
            || MachineryNamespaces.Contains(type.Namespace);
    }

    public static string Of(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method)
            return "unknown function";
        string name = Written(method);
        if (name is "<Initialize>" or "<Factory>" or "")
            return "top-level code";
        string type = TypeOf(method);
        string parameters = method.Name == "MoveNext" ? "…" : string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name));
        return $"{type}{name}({parameters})";
    }

    /// <summary>The name as written: <c>&lt;Fit&gt;d__3.MoveNext</c> is Fit, <c>&lt;Fit&gt;g__Step|0</c> is Step, <c>&lt;Fit&gt;b__0</c> a lambda in Fit.</summary>
    private static string Written(MethodBase method)
    {
        string name = method.Name == "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        var generated = Generated().Match(name);
        if (!generated.Success)
            return name;
        string outer = generated.Groups["outer"].Value;
        return generated.Groups["kind"].Value switch
        {
            "g" => generated.Groups["name"].Value,
            "b" => outer is "<Initialize>" or "" ? "lambda" : $"lambda in {outer}",
            _ => outer,
        };
    }

    private static string TypeOf(MethodBase method)
    {
        var type = method.DeclaringType;
        while (type is not null && type.Name.StartsWith('<'))
            type = type.DeclaringType;
        if (type is null || type.Name == ScriptClass)
            return "";
        string name = (type.FullName ?? type.Name).Split('+') is [var first, ..] parts && first == ScriptClass
            ? string.Join('.', parts[1..])
            : type.IsNested ? type.Name : $"{type.Namespace}.{type.Name}";
        return name.Split('`')[0] + ".";
    }

    [GeneratedRegex(@"^<(?<outer>.*)>(?<kind>[a-z])__(?<name>[^|]*)")]
    private static partial Regex Generated();
}
