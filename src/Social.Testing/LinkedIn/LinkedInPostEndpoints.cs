using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Posts: create, read, list, change, delete.</summary>
internal sealed class LinkedInPostEndpoints(LinkedInEmulator emulator)
{
    private const string Posts = "/rest/posts";
    private const string Post = "/rest/posts/{urn}";
    private const string Writes = "w_member_social w_organization_social";
    private const string Reads = "r_organization_social r_member_social";

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Add("CREATE", Posts, Writes, call => Publish(new LinkedInPostRules(emulator, call).Read()));
        api.Add("CREATE", "/v2/ugcPosts", Writes, call => Publish(new LinkedInLegacyPostRules(emulator, call).Read()));
        api.Add("BATCH_GET", Posts, Reads, call => Parameters(call).Batch(id => LinkedInPostWriter.Write(Read(call, LinkedInUrns.Check(id, "ids", "share", "ugcPost").ToString()))), "ids", "viewContext");
        api.Finder("author", Posts, Reads, ByAuthor, "author", "start", "count", "sortBy", "viewContext");
        api.Add("GET", Post, Reads, call => EmulatorAnswer.Json(200, LinkedInPostWriter.Write(Read(Parameters(call), Urn(call)))), "viewContext");
        api.Add("PARTIAL_UPDATE", Post, Writes, Update);
        api.Add("DELETE", Post, Writes, Delete);
    }

    private static LinkedInCall Parameters(LinkedInCall call)
    {
        call.Query.Choice("viewContext", "AUTHOR", "READER");
        return call;
    }

    private static string Urn(LinkedInCall call) => call.UrnKey("urn", "share", "ugcPost").ToString();

    private EmulatorAnswer Publish(EmulatedLinkedInPost post)
    {
        var window = State.Now - emulator.Options.DuplicateWindow;
        var twin = State.Posts.FindLast(p => p.Author == post.Author && p.CreatedAt > window && IsSame(p, post));
        if (twin is not null)
            throw LinkedInErrors.Field(422, "DUPLICATE_POST", "/commentary", $"Content is a duplicate of {twin.Urn}", tellsCode: false);
        State.Posts.Add(post);
        return EmulatorAnswer.Empty(201).With("x-restli-id", post.Urn);
    }

    private static bool IsSame(EmulatedLinkedInPost a, EmulatedLinkedInPost b) =>
        a.SentCommentary == b.SentCommentary && a.Reshared == b.Reshared && JsonNode.DeepEquals(a.Content, b.Content) && a.Container == b.Container;

    private EmulatedLinkedInPost Read(LinkedInCall call, string urn)
    {
        var post = State.Posts.Find(p => p.Urn == urn) ?? throw LinkedInErrors.NotFound($"Post {urn} does not exist");
        State.Read(call, post.Author, "posts");
        return post;
    }

    private EmulatorAnswer ByAuthor(LinkedInCall call)
    {
        Parameters(call);
        var author = call.Query.Urn("author", "person", "organization").ToString();
        State.Read(call, author, "posts");
        var byCreation = call.Query.Choice("sortBy", "LAST_MODIFIED", "CREATED") == "CREATED";
        var posts = State.Posts
            .Where(p => p.Author == author)
            .OrderByDescending(p => byCreation ? p.CreatedAt : p.LastModifiedAt)
            .ThenByDescending(p => p.Urn, StringComparer.Ordinal);
        return call.Page([.. posts.Select(LinkedInPostWriter.Write)]);
    }

    private EmulatorAnswer Update(LinkedInCall call)
    {
        var urn = Urn(call);
        var post = State.Posts.Find(p => p.Urn == urn) ?? throw LinkedInErrors.NotFound($"Post {urn} does not exist");
        State.Write(call, post.Author, "posts.PARTIAL_UPDATE");
        new LinkedInPostPatch(emulator, call).Apply(post);
        post.IsEdited = true;
        post.LastModifiedAt = State.Now;
        return EmulatorAnswer.Empty(204);
    }

    private EmulatorAnswer Delete(LinkedInCall call)
    {
        var urn = Urn(call);
        var post = State.Posts.Find(p => p.Urn == urn);
        var author = post?.Author ?? State.Deleted.GetValueOrDefault(urn) ?? throw LinkedInErrors.NotFound($"Post {urn} does not exist");
        State.Write(call, author, "posts.DELETE");
        if (post is not null) State.Posts.Remove(post);
        State.Deleted[urn] = author;
        return EmulatorAnswer.Empty(204);
    }
}
