using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Who calls, what was granted, and which Pages and businesses are behind it.</summary>
internal sealed class GraphIdentityEndpoints(GraphEmulator emulator, GraphPageWriter writer)
{
    private static readonly GraphPolicy Anyone = new();
    private static readonly GraphPolicy Businesses = new("business_management");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedMetaUser>("GET", "", (call, user) => Select(call, writer.Describe(user, call)), Anyone);
        router.On<EmulatedMetaUser>("GET", "permissions", (_, user) => EmulatorAnswer.Json(200, new JsonObject { ["data"] = GraphPageWriter.Permissions(user) }), Anyone);
        router.On<EmulatedMetaUser>("DELETE", "permissions", TakeBackAll, Anyone);
        router.On<EmulatedMetaUser>("DELETE", "permissions/{permission}", TakeBack, Anyone);
        router.On<EmulatedMetaUser>("GET", "accounts", Accounts, new GraphPolicy("pages_show_list"));
        router.On<EmulatedMetaUser>("GET", "businesses", (call, user) => GraphEdge.Answer(call, State.All<EmulatedBusiness>(b => b.Admin == user), writer.Describe), Businesses);
        router.On<EmulatedBusiness>("GET", "", (call, business) => Select(call, writer.Describe(business)), Businesses);
        router.On<EmulatedBusiness>("GET", "owned_pages", (call, business) => Pages(call, business.OwnedPages), Businesses);
        router.On<EmulatedBusiness>("GET", "client_pages", (call, business) => Pages(call, business.ClientPages), Businesses);
        router.On<EmulatedPage>("GET", "", (call, page) => Select(call, writer.Describe(page, call)), new GraphPolicy("pages_show_list", IsForUsersToo: true));
    }

    public static EmulatorAnswer Select(GraphCall call, GraphObject node)
    {
        call.Parameters.Only();
        return EmulatorAnswer.Json(200, node.Select(call["fields"]));
    }

    private EmulatorAnswer Accounts(GraphCall call, EmulatedMetaUser user)
    {
        call.Parameters.Only("limit", "after", "before", "summary");
        return GraphEdge.Answer(call, writer.PagesOf(user), p => writer.Describe(p, call, GraphPageWriter.ListDefaults), hasSummary: true);
    }

    private EmulatorAnswer Pages(GraphCall call, IEnumerable<EmulatedPage> pages)
    {
        call.Parameters.Only("limit", "after", "before", "summary");
        return GraphEdge.Answer(call, [.. pages], p => writer.Describe(p, call), hasSummary: true);
    }

    private EmulatorAnswer TakeBackAll(GraphCall call, EmulatedMetaUser user)
    {
        user.Permissions.Clear();
        State.Tokens.EndAll(user.Id, GraphErrors.Deauthorized);
        return GraphCall.Success();
    }

    private EmulatorAnswer TakeBack(GraphCall call, EmulatedMetaUser user)
    {
        var permission = call.RouteValues["permission"];
        if (!user.Permissions.ContainsKey(permission)) throw GraphErrors.Parameter($"The user has not granted the permission {permission}");
        user.Permissions[permission] = "declined";
        State.Tokens.TakeBack(user.Id, permission);
        return GraphCall.Success();
    }
}
