namespace Course;

/// <summary>The layers that a network is made of, with their places: "2" is the third layer of a chain, "2.branch.0" the first of its residual branch.</summary>
internal static class LayerTree
{
    /// <summary>All innermost layers, in the order of the forward pass.</summary>
    public static IEnumerable<(string Place, Layer<T> Layer)> Leaves<T>(Layer<T> layer, string place = "") where T : unmanaged, IFloatingPointIeee754<T> => layer switch
    {
        Sequential<T> chain => chain.Layers.SelectMany((inner, i) => Leaves(inner, Join(place, $"{i}"))),
        Residual<T> residual => Leaves(residual.Branch, Join(place, "branch")),
        _ => [(place, layer)],
    };

    public static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    /// <summary>A layer's name without its type arguments.</summary>
    public static string NameOf<T>(Layer<T> layer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var type = layer.GetType();
        string name = type.Name.Split('`')[0];
        return type.IsGenericType && type.GetGenericArguments() is [_, var rule] ? rule.Name : name;
    }
}
