import { loadAssets } from '../ui/assets.ts';
import { get, type Route } from './routes.ts';

/** Stylesheets, scripts and drawings, under names that change with their content. */
export function assetRoutes(): Route[] {
  const assets = new Map(loadAssets().map((asset) => [asset.path, asset]));
  return [
    get('/assets/:name', { still: 'files that belong to the pages, the same for everybody' }, (request) => {
      const asset = assets.get(request.path);
      return asset ? { asset } : { notFound: true };
    }),
  ];
}
