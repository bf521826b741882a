using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Course.Assignments;

/// <summary>Derives the seed of each question's inputs from the instructor's secret. The secret itself never enters a graded process.</summary>
/// <param name="secret">The secret; the same one grades the same again.</param>
public sealed class ProbeSeeds(string secret)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret);

    /// <summary>The seed of a question, for all students or for one.</summary>
    public int Of(Assignment assignment, Question question, string student)
    {
        string what = $"{assignment.Name}\n{question.GradeId}\n{(assignment.Settings.Seeds.PerStudent ? student : "")}";
        byte[] hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(what));
        return BinaryPrimitives.ReadInt32LittleEndian(hash) & int.MaxValue;
    }
}
