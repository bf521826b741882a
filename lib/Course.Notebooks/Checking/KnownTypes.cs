using System.Reflection;

namespace Course.Notebooks;

/// <summary>The public types of .NET and of the course's library by name, read once from their metadata.</summary>
internal static class KnownTypes
{
    /// <summary>What every engine imports without being asked.</summary>
    public static readonly IReadOnlyList<string> ImplicitNamespaces =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    private static readonly Lazy<Dictionary<string, SortedSet<string>>> Namespaces = new(Read);

    /// <summary>The namespaces that have a public type of this name, those of the course first.</summary>
    public static IReadOnlySet<string> NamespacesOf(string name) =>
        Namespaces.Value.TryGetValue(name, out var namespaces) ? namespaces : new SortedSet<string>();

    private static Dictionary<string, SortedSet<string>> Read()
    {
        var byName = new Dictionary<string, SortedSet<string>>();
        foreach (var type in Assemblies().SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (type.Namespace is not { } space || type.IsNested) continue;
            string name = type.Name.Split('`')[0];
            if (!byName.TryGetValue(name, out var namespaces)) byName[name] = namespaces = new SortedSet<string>(StringComparer.Ordinal);
            namespaces.Add(space);
        }

        return byName;
    }

    private static IEnumerable<Assembly> Assemblies()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var names = Directory.GetFiles(runtime, "System.*.dll").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.Contains(".Native") && !name.StartsWith("System.Private.Xml", StringComparison.Ordinal))
            .Concat(["Course", "Course.Charts", "MathNet.Numerics"]);
        foreach (string name in names)
        {
            Assembly assembly;
            try
            {
                assembly = Assembly.Load(name);
            }
            catch (Exception e) when (e is IOException or BadImageFormatException)
            {
                continue;
            }

            yield return assembly;
        }
    }
}
