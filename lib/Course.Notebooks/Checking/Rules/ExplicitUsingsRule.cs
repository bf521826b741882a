namespace Course.Notebooks;

/// <summary>Engines differ in what they import for you; what all import is little.</summary>
public sealed class ExplicitUsingsRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "usings";

    /// <inheritdoc/>
    public string Summary => "Namespaces are imported where they are used; only System, its collections, Linq, Text and Threading.Tasks are implicit.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        var imported = new HashSet<string>(KnownTypes.ImplicitNamespaces);
        var declared = new HashSet<string>();
        foreach (var script in notebook.Scripts)
        {
            var names = new ScriptNames(script.Root);
            imported.UnionWith(names.Usings);
            declared.UnionWith(names.Declared);
            var missing = names.Used
                .Where(name => !declared.Contains(name))
                .Select(name => (Name: name, Namespaces: KnownTypes.NamespacesOf(name)))
                .Where(used => used.Namespaces.Count > 0 && !used.Namespaces.Overlaps(imported));
            foreach (var (name, namespaces) in missing)
                yield return (script.Number, $"`{name}` needs `using {namespaces.First()};`");
        }
    }
}
