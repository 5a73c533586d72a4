import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { start } from './echarts-common.js';

echarts.use([LineChart, GridComponent, LabelLayout, SVGRenderer]);
start(echarts, 'svg');
