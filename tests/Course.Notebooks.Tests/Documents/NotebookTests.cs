using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class NotebookTests
{
    private static string Sample(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", "Files", name);

    [Theory]
    [InlineData("jupyter-4.5.ipynb")]
    [InlineData("jupyter-4.0.ipynb")]
    public void A_file_written_by_Jupyter_is_saved_byte_for_byte(string file)
    {
        using var folder = new TemporaryFolder();
        Notebook.Load(Sample(file)).Save(folder["copy.ipynb"]);
        Assert.Equal(File.ReadAllBytes(Sample(file)), File.ReadAllBytes(folder["copy.ipynb"]));
    }

    [Fact]
    public void Unknown_fields_and_their_order_survive_a_change_elsewhere()
    {
        const string json = """
            {
             "zebra": {
              "b": 1.50,
              "a": [
               1e-7,
               null
              ]
             },
             "cells": [
              {
               "source": "one",
               "own": {},
               "cell_type": "code",
               "outputs": [],
               "metadata": {
                "z": 1,
                "a": 2
               }
              }
             ],
             "nbformat_minor": 2,
             "nbformat": 4,
             "metadata": {}
            }

            """;
        var notebook = Notebook.Parse(json, "n");
        notebook.Cells[0].Source = "two";
        Assert.Equal(json.ReplaceLineEndings("\n").Replace("\"one\"", "\"two\""), notebook.ToJson());
    }

    [Fact]
    public void Text_outside_ASCII_is_written_as_it_is()
    {
        var notebook = Notebook.Create("n", NotebookCell.Markdown("# 梯度 ∇ 𝛁 😀 \u2028 \u00A0 \uE000 \"quoted\" \\ \u0007 \u007F"));
        Assert.Contains("梯度 ∇ 𝛁 😀 \u2028 \u00A0 \uE000 \\\"quoted\\\" \\\\ \\u0007 \u007F", notebook.ToJson());
        Assert.Equal(notebook.Cells[0].Source, Notebook.Parse(notebook.ToJson(), "n").Cells[0].Source);
    }

    [Theory]
    [InlineData(@"cut \ud83d", "cut \uFFFD")]
    [InlineData(@"\ude00 cut", "\uFFFD cut")]
    [InlineData(@"\ud83d\ude00 whole, \ud83d half", "😀 whole, \uFFFD half")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD😀")]
    [InlineData(@"\\ud83d \ud83d", @"\ud83d " + "\uFFFD")]
    public void Half_of_a_surrogate_pair_survives_and_reads_as_a_replacement_character(string escaped, string read)
    {
        string json = $$"""{"cells":[{"cell_type":"markdown","metadata":{},"source":"{{escaped}}"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""";
        var notebook = Notebook.Parse(json, "n");
        Assert.Equal(read, notebook.Cells[0].Source);
        Assert.Contains($"\"{escaped}\"", notebook.ToJson());
    }

    [Fact]
    public void Text_set_with_half_of_a_surrogate_pair_is_escaped()
    {
        var notebook = Notebook.Create("n", NotebookCell.Markdown("cut \ud83d"));
        Assert.Contains("cut \\ud83d", notebook.ToJson());
    }

    [Fact]
    public void The_name_is_the_files_without_folder_and_extension()
    {
        var notebook = Notebook.Load(Sample("jupyter-4.5.ipynb"));
        Assert.Equal("jupyter-4.5", notebook.Name);
        Assert.Equal(Sample("jupyter-4.5.ipynb"), notebook.Path);
    }

    [Fact]
    public void The_title_is_the_first_heading_of_level_one()
    {
        var notebook = Notebook.Create("n", NotebookCell.Code("# no"), NotebookCell.Markdown("text\n## two"), NotebookCell.Markdown("x\n# Descent (下降) \n# Later"));
        Assert.Equal("Descent (下降)", notebook.Title);
        Assert.Equal("untitled", Notebook.Create("untitled").Title);
    }

    [Fact]
    public void Cells_can_be_inserted_appended_and_removed()
    {
        var notebook = Notebook.Create("n", NotebookCell.Markdown("a"), NotebookCell.Markdown("c"));
        notebook.Insert(2, NotebookCell.Markdown("b"));
        notebook.Add(NotebookCell.Markdown("d"));
        notebook.Remove(notebook.Cells[0]);
        Assert.Equal(["b", "c", "d"], notebook.Cells.Select(cell => cell.Source));
        Assert.Equal([1, 2, 3], notebook.Cells.Select(cell => cell.Number));
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var notebook = Notebook.Create("n", NotebookCell.Markdown("a"));
        notebook.Clone().Cells[0].Source = "b";
        Assert.Equal("a", notebook.Cells[0].Source);
    }

    [Fact]
    public void Saving_makes_the_folder_and_leaves_nothing_else_in_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder["new/folder/n.ipynb"];
        Notebook.Create("n").Save(path);
        Notebook.Create("n", NotebookCell.Markdown("second")).Save(path);
        Assert.Equal([path], Directory.GetFiles(folder["new/folder"]));
        Assert.Equal("second", Notebook.Load(path).Cells.Single().Source);
    }

    [Fact]
    public void A_created_notebook_carries_the_metadata_of_the_course()
    {
        var notebook = Notebook.Create("n", NotebookCell.Code("1"));
        Assert.Equal(".net-csharp", notebook.Metadata["kernelspec"]!["name"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(NotebookMetadata.OfCodeCell(), notebook.Cells[0].Metadata));
        Assert.Equal(5, notebook.FormatMinor);
    }
}
