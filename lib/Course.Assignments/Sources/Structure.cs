namespace Course.Assignments;

/// <summary>A cell that runs in grading, in the instructor's order.</summary>
/// <param name="GradeId">Its name.</param>
/// <param name="IsAnswer">Whether the student's text stands in for the model's.</param>
/// <param name="CellId">The cell's own id, by which it is found where a front-end has dropped the metadata.</param>
/// <param name="Model">The instructor's text; of an answer, the model solution.</param>
/// <param name="Stub">What the release shows instead.</param>
public sealed record StructureCell(string GradeId, bool IsAnswer, string? CellId, string Model, string Stub);

/// <summary>A question of the gradebook.</summary>
/// <param name="GradeId">Its name.</param>
/// <param name="Title">The heading it stands under.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="ByHand">Whether a person marks it.</param>
/// <param name="Answers">The answer cells that belong to it.</param>
/// <param name="Probes">Its hidden probes.</param>
/// <param name="NotAllowed">Identifiers that its answers must not use.</param>
public sealed record Question(
    string GradeId, string Title, decimal Points, bool ByHand, IReadOnlyList<string> Answers, IReadOnlyList<ProbeQuestion> Probes, IReadOnlyList<string> NotAllowed);
