namespace Course.Assignments.Tests;

public sealed class NbgraderChecksumTests
{
    // MD5 over source, "code", "True", "False", "True", "slope-check", "3.0", as nbgrader's compute_checksum feeds them.
    [Fact]
    public void A_question_has_nbgraders_checksum() =>
        Assert.Equal("be40b8f7ac4d5efe9af1978bf2d391eb", NbgraderChecksum.Of(GradeCell.Of(Sample.Question("slope-check", 3, "Slope(3) // 斜率"))!, "code"));

    [Fact]
    public void An_answer_has_nbgraders_checksum() =>
        Assert.Equal("4eb4eb604ef8d864deafb521d298eb4f", NbgraderChecksum.Of(GradeCell.Of(Sample.Answer("slope", "Slope(3)"))!, "code"));
}
