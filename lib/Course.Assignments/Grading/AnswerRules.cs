namespace Course.Assignments;

/// <summary>Holds answers against what a question does not allow. A hint to honest students rather than a wall: values are what earns marks.</summary>
internal static class AnswerRules
{
    private static readonly string[] WaysAround =
        ["Reflection", "GetType", "GetMethod", "GetMethods", "GetMember", "GetField", "GetProperty", "Invoke", "DynamicInvoke", "InvokeMember", "CreateInstance", "Activator", "Assembly", "AssemblyLoadContext", "dynamic"];

    /// <summary>What of the question's list, or of the ways around it, the answers use; null where nothing.</summary>
    public static string? Broken(Question question, IEnumerable<string> answers)
    {
        if (question.NotAllowed.Count == 0) return null;
        foreach (string answer in answers)
        {
            var names = new CodeNames(answer);
            if (names.Loads) return "#r";
            var used = names.Used.Concat(names.Members).ToHashSet();
            if (question.NotAllowed.Concat(WaysAround).FirstOrDefault(used.Contains) is { } name) return name;
        }

        return null;
    }
}
