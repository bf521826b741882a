namespace Course.Tests;

/// <summary>Finds every rule of the library by reflection: a new op is tested as soon as its file exists.</summary>
public static class Rules
{
    public static TheoryData<Type> Pointwise => Implementing(typeof(IPointwise));

    public static TheoryData<Type> Activations => Implementing(typeof(IActivation));

    public static TheoryData<Type> PointwiseFamilies => Implementing(typeof(IPointwiseFamily));

    public static TheoryData<Type> Linear => Implementing(typeof(ILinear));

    public static TheoryData<Type> Bilinear => Implementing(typeof(IBilinear));

    public static TheoryData<Type> Selections => Implementing(typeof(ISelection));

    /// <summary>Whether reflection finds these rules among those of a kind.</summary>
    public static void Contain(TheoryData<Type> found, params Type[] expected)
    {
        IEnumerable<object[]> rows = found;
        Assert.Superset(expected.ToHashSet(), rows.Select(row => (Type)row[0]).ToHashSet());
    }

    private static TheoryData<Type> Implementing(Type kind) =>
        new(typeof(Tensor).Assembly.GetTypes().Where(type => type.IsValueType && kind.IsAssignableFrom(type)).OrderBy(type => type.Name));

    /// <summary>Calls a generic method of the test class with a rule as its type argument, letting assertion failures through unwrapped.</summary>
    public static void Apply(Type testClass, string method, Type rule)
    {
        var generic = testClass.GetMethod(method, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)!;
        generic.MakeGenericMethod(rule).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
